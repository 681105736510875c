package org.convocatoria.local.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.convocatoria.local.login.Logins;
import org.convocatoria.local.login.PlainLogin;

/** Makes the services' rights at a broker those that are declared, and no others. */
public final class Granting {

  /** In the broker's folder: what it was told, so that a start without news asks nothing. */
  private static final String DONE = "convocatoria.rights";

  private static final String PROPERTIES = "SPRING_KAFKA_PROPERTIES_";

  private Granting() {}

  /** At a broker elsewhere, which the environment names as it does for a service. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Map<String, Object> client = new HashMap<>();
    System.getenv()
        .forEach(
            (name, value) -> {
              if (name.startsWith(PROPERTIES)) {
                String property = name.substring(PROPERTIES.length()).replace('_', '.');
                client.put(property.toLowerCase(Locale.ROOT), value);
              }
            });
    client.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, System.getenv("CONVOCATORIA_KAFKA"));
    grant(client);
    System.out.println("Each service has the rights it needs.");
  }

  /** At the broker of this folder, which has just started. */
  static void once(Path folder, int port, Logins logins) throws IOException, InterruptedException {
    Path done = folder.resolve(DONE);
    String wanted =
        BrokerRights.declared().stream()
            .map(AclBinding::toString)
            .sorted()
            .collect(Collectors.joining("\n"));
    if (Files.exists(done) && Files.readString(done, UTF_8).equals(wanted)) {
      return;
    }
    String password = Objects.requireNonNull(logins.passwords().get(BrokerSettings.SELF));
    Map<String, Object> client = new HashMap<>(PlainLogin.client(BrokerSettings.SELF, password));
    client.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port);
    grant(client);
    Files.writeString(done, wanted, UTF_8);
  }

  private static void grant(Map<String, Object> client) throws IOException, InterruptedException {
    Set<AclBinding> wanted = BrokerRights.declared();
    try (Admin admin = Admin.create(client)) {
      Collection<AclBinding> present = admin.describeAcls(AclBindingFilter.ANY).values().get();
      Set<AclBinding> missing = new HashSet<>(wanted);
      missing.removeAll(present);
      List<AclBindingFilter> tooMany =
          present.stream()
              .filter(each -> !wanted.contains(each))
              .map(AclBinding::toFilter)
              .toList();
      admin.createAcls(missing).all().get();
      var _ = admin.deleteAcls(tooMany).all().get();
    } catch (ExecutionException e) {
      throw new IOException("The broker does not take the services' rights", e.getCause());
    }
  }
}
