package org.convocatoria.local.supervisor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.convocatoria.local.login.Logins;
import org.convocatoria.local.topology.Part;
import org.convocatoria.local.topology.Part.Supply;
import org.convocatoria.local.topology.Topology;

/** The password of each part at the store and at the broker, each a secret of its own. */
final class Passwords {

  /** The broker's name at itself, and the store's administrator. */
  private static final String BROKER = "broker";

  private static final String ADMINISTRATOR = "store-administrator";

  private final Topology topology;
  private final Secrets secrets;

  Passwords(Topology topology, Secrets secrets) {
    this.topology = topology;
    this.secrets = secrets;
  }

  /** Of the user that has the database's name. */
  String store(String database) {
    return secrets.get("store-" + database);
  }

  String broker(String part) {
    return secrets.get("broker-" + part);
  }

  /** Of who makes the other users, where the store is a mongod of ours. */
  String storeAdministrator() {
    return secrets.get(ADMINISTRATOR);
  }

  /** The file by which members of a replica set know each other; it has to be plain base64. */
  Path storeMembers() {
    byte[] key = secrets.get("store-members").getBytes(US_ASCII);
    return secrets.file("store-members.key", HexFormat.of().formatHex(key).getBytes(US_ASCII));
  }

  /** All users of the store but its administrator. */
  Logins store() {
    Map<String, String> passwords = new TreeMap<>();
    for (Part service : topology.services()) {
      String database = service.database();
      if (database != null) {
        passwords.put(database, store(database));
      }
    }
    return new Logins(passwords);
  }

  Logins broker() {
    Map<String, String> passwords = new TreeMap<>();
    passwords.put(BROKER, broker(BROKER));
    for (Part service : topology.services()) {
      if (service.gets().contains(Supply.KAFKA)) {
        passwords.put(service.name(), broker(service.name()));
      }
    }
    return new Logins(passwords);
  }
}
