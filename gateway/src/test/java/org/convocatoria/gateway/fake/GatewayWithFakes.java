package org.convocatoria.gateway.fake;

import java.util.ArrayList;
import java.util.List;
import org.convocatoria.gateway.GatewayApplication;
import org.springframework.boot.SpringApplication;

/** Runs the gateway with fake services, to look at pages: main of the test sources. */
public final class GatewayWithFakes {

  private GatewayWithFakes() {}

  /** Further arguments are settings of the gateway, such as --server.port=8090. */
  @SuppressWarnings("resource") // lives as long as the process
  public static void main(String[] args) {
    FakePlatform platform = new FakePlatform();
    List<String> all = new ArrayList<>(List.of(args));
    platform.settings().forEach((name, value) -> all.add("--" + name + "=" + value));
    SpringApplication.run(GatewayApplication.class, all.toArray(String[]::new));
  }
}
