package org.convocatoria.gateway.fake;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.convocatoria.gateway.edge.service.Service;

/** All services as fakes, and a document store in memory. */
public final class FakePlatform implements AutoCloseable {

  private static final String ACCOUNTS =
      """
      [{"username":"coordinacion","password":"una-clave-larga","roles":["coordinator"],"tables":[]},
       {"username":"direccion","password":"otra-clave-larga","roles":["director"],"tables":[]},
       {"username":"administracion","password":"clave-de-administracion","roles":["administrator"],"tables":[]},
       {"username":"auditoria","password":"clave-de-auditoria","roles":["auditor"],"tables":[]},
       {"username":"mesa-mov","password":"clave-de-la-mesa","roles":["table-lead"],"tables":["MOV"]}]
      """;

  private final Map<Service, FakeService> services = new EnumMap<>(Service.class);
  private final MongoServer store = new MongoServer(new MemoryBackend());
  private final InetSocketAddress storeAddress = store.bind();
  private final IdentityProvider provider = new IdentityProvider();

  /** Starts everything on free ports. */
  public FakePlatform() {
    for (Service service : Service.values()) {
      services.put(service, new FakeService());
    }
  }

  /** One of the services. */
  public FakeService service(Service service) {
    FakeService found = services.get(service);
    if (found == null) {
      throw new IllegalArgumentException(service.id());
    }
    return found;
  }

  /** A real OpenID Connect provider, started with its first use. */
  public IdentityProvider provider() {
    return provider;
  }

  /** The settings a gateway needs to use this platform. */
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(
        "spring.mongodb.uri",
        "mongodb://127.0.0.1:" + storeAddress.getPort() + "/gateway?uuidRepresentation=STANDARD");
    settings.put("convocatoria.secret", "0123456789abcdef0123456789abcdef0123456789a");
    settings.put("convocatoria.link-key", "bGluay1rZXktb2YtdGhlLXRlc3QtMzItYnl0ZXMtbG8");
    settings.put("convocatoria.metrics-token", "metrics-token-of-the-tests");
    settings.put("convocatoria.oidc.issuer", provider.issuer());
    settings.put("convocatoria.oidc.client-id", IdentityProvider.CLIENT);
    settings.put("convocatoria.oidc.client-secret", IdentityProvider.SECRET);
    settings.put("convocatoria.oidc.name", "Identidad municipal");
    settings.put("convocatoria.accounts-file", accounts().toString());
    services.forEach(
        (service, fake) ->
            settings.put("convocatoria.service." + service.id(), fake.address().toString()));
    return settings;
  }

  /** Forgets what tests told the services. */
  public void reset() {
    services.values().forEach(FakeService::reset);
  }

  @Override
  public void close() {
    services.values().forEach(FakeService::stop);
    store.shutdownNow();
    provider.close();
  }

  private static Path accounts() {
    try {
      Path file = Files.createTempFile("accounts", ".json");
      file.toFile().deleteOnExit();
      return Files.writeString(file, ACCOUNTS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
