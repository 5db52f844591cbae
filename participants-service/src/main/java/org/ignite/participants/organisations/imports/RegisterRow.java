package org.ignite.participants.organisations.imports;

import java.util.List;
import org.ignite.participants.imports.FileFormat;
import org.ignite.participants.organisations.OrganisationFacts;

/**
 * One organisation of a file.
 *
 * @param line where it begins, the first line of the file being 1
 * @param replacedBy codes of the bodies that took its place
 */
record RegisterRow(int line, FileFormat format, OrganisationFacts facts, List<String> replacedBy) {}
