package org.convocatoria.gateway.edge.service;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** How a call to a service failed. */
public final class Failures {

  private static final int UNAVAILABLE = 503;
  private static final int FULL = 507;

  private Failures() {}

  /**
   * What kind of failure it was, for the log. Never its message: that quotes the address, which can
   * be somebody's secret.
   */
  public static String kind(Exception failure) {
    return failure.getClass().getSimpleName()
        + " ("
        + NestedExceptionUtils.getMostSpecificCause(failure).getClass().getName()
        + ")";
  }

  /** Whether a service is there and says itself why it cannot do this now. */
  public static boolean isExplained(int status, HttpHeaders headers) {
    MediaType type = headers.getContentType();
    return (status == UNAVAILABLE || status == FULL)
        && (MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(type) || isPage(headers));
  }

  /** True if the response is a page that people can read. */
  public static boolean isPage(HttpHeaders headers) {
    return MediaType.TEXT_HTML.isCompatibleWith(headers.getContentType());
  }
}
