package org.convocatoria.plan;

import java.net.http.HttpRequest;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.TestTokens;

/** Calls the service as the gateway would, for the public or for staff. */
public final class Api extends ServiceApi {

  private static final String PARAGRAPHS = "/api/staff/plan/paragraphs";

  public Api(int port) {
    super(port);
  }

  public static String anonymous() {
    return TestTokens.anonymous("plan");
  }

  public static String as(String role) {
    return TestTokens.staff("plan", role);
  }

  public static String leadOf(String table) {
    return TestTokens.tableLead("plan", table);
  }

  public Answer get(String path) {
    return get(path, anonymous());
  }

  public Answer delete(String path, String token) {
    return send(request(path, token).DELETE());
  }

  /** The id of a new paragraph, written by the coordinator. */
  public String paragraph(String section, String kind, String text) {
    Answer written =
        post(
            PARAGRAPHS,
            as("coordinator"),
            """
            {"section":"%s","kind":"%s","text":"%s"}"""
                .formatted(section, kind, text));
    if (written.status() != 201) {
      throw new AssertionError(written);
    }
    return written.at("/id");
  }

  /** Links a source as the coordinator; the claim's members without braces. */
  public Answer link(String paragraph, String claim) {
    return post(PARAGRAPHS + "/" + paragraph + "/sources", as("coordinator"), "{" + claim + "}");
  }

  public Answer answer(String body) {
    return post("/api/staff/plan/answers", as("coordinator"), body);
  }

  @Override
  protected HttpRequest.Builder request(String path, String token, String... headers) {
    return super.request(path, token, headers).header("Accept-Language", "en");
  }
}
