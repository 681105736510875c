package org.convocatoria.invitation;

import java.net.http.HttpRequest.BodyPublishers;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.TestTokens;

/** Calls the service as the gateway would, for the public or for staff. */
public final class Api extends ServiceApi {

  public Api(int port) {
    super(port);
  }

  public Answer head(String path, String token) {
    return send(request(path, token).HEAD());
  }

  public Answer form(String path, String body) {
    return post(path, anonymous(), body, "application/x-www-form-urlencoded");
  }

  /** Posts text of another type than JSON. */
  public Answer post(String path, String token, String body, String type) {
    return send(request(path, token, "Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  public static String anonymous() {
    return TestTokens.anonymous("invitation");
  }

  public static String coordinator() {
    return TestTokens.staff("invitation", "coordinator");
  }

  public static String director() {
    return TestTokens.staff("invitation", "director");
  }
}
