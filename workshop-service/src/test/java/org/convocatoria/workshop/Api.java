package org.convocatoria.workshop;

import java.util.UUID;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.TestTokens;

/** Calls the service as the gateway would, for the public or for staff. */
public final class Api extends ServiceApi {

  private static final String SERVICE = "workshop";

  public Api(int port) {
    super(port);
  }

  public Answer get(String path) {
    return get(path, anonymous());
  }

  /** A workshop of its own for a test, which asks for this kind of result. */
  public String freshWorkshop(String kind) {
    String body =
        """
        {"name":{"es":"Sesión de prueba"},"theme":{"es":"Tema"},"starts":"2014-11-06T09:00",
         "ends":"2014-11-06T14:00","place":"Biblioteca","resultKinds":["%s"]}
        """
            .formatted(kind);
    return post(
            "/api/staff/workshops",
            coordinator(),
            body,
            "Idempotency-Key",
            UUID.randomUUID().toString())
        .at("/id");
  }

  public static String anonymous() {
    return TestTokens.anonymous(SERVICE);
  }

  public static String coordinator() {
    return TestTokens.staff(SERVICE, "coordinator");
  }

  public static String staff(String role) {
    return TestTokens.staff(SERVICE, role);
  }

  public static String lead(String table) {
    return TestTokens.tableLead(SERVICE, table);
  }
}
