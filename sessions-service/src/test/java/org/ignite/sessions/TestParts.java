package org.ignite.sessions;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import org.ignite.platform.testing.StackResource;

/** The parts of every Quarkus test of this module. */
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "sessions"))
public interface TestParts {}
