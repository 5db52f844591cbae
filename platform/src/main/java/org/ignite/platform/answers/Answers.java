package org.ignite.platform.answers;

import java.net.URI;
import java.util.UUID;
import org.ignite.platform.tasks.JobView;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with a {@code Location}. */
public final class Answers {

  private Answers() {}

  /**
   * 201, with what was made.
   *
   * @param address where it is read from now on: a path
   */
  public static <T> RestResponse<T> created(String address, T view) {
    return at(address, RestResponse.Status.CREATED, view);
  }

  /**
   * 202, with a job that has not begun.
   *
   * @param jobs the address of jobs of its kind
   */
  public static RestResponse<JobView> accepted(String jobs, UUID job) {
    return at(jobs + "/" + job, RestResponse.Status.ACCEPTED, JobView.waiting(job));
  }

  private static <T> RestResponse<T> at(String address, RestResponse.Status status, T body) {
    return RestResponse.ResponseBuilder.create(status, body).location(URI.create(address)).build();
  }
}
