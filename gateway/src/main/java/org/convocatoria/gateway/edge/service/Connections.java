package org.convocatoria.gateway.edge.service;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.regex.Pattern;
import org.convocatoria.gateway.GatewaySettings;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;

/** The connections to the services: one pool, and how long each kind of call may take. */
@Component
public class Connections {

  /** Addresses at which files are sent or fetched, of the API and of pages. */
  private static final Pattern FILES =
      Pattern.compile(
          ".*/(attachments|archivos)(/.*)?|(/en)?/participar/enviar|(/en)?/personal/captura");

  private static final Duration CONNECT = Duration.ofSeconds(1);

  /** For pages: a reader waits at most this long for a part of a page. */
  private static final Duration READ = Duration.ofSeconds(5);

  /** A file arrives at the pace of the citizen's own connection. */
  private static final Duration UPLOAD = Duration.ofMinutes(5);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  private final GatewaySettings settings;

  Connections(GatewaySettings settings) {
    this.settings = settings;
  }

  /** Where a service listens. */
  public URI address(Service service) {
    URI address = settings.service().get(service.id());
    if (address == null) {
      throw new IllegalStateException("convocatoria.service." + service.id() + " is not set");
    }
    return address;
  }

  /** Makes requests; those that carry files get the time files need. */
  public ClientHttpRequestFactory factory() {
    ClientHttpRequestFactory brief = withTimeout(READ);
    ClientHttpRequestFactory patient = withTimeout(UPLOAD);
    return (uri, method) ->
        (FILES.matcher(uri.getPath()).matches() ? patient : brief).createRequest(uri, method);
  }

  private ClientHttpRequestFactory withTimeout(Duration timeout) {
    JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(client);
    factory.setReadTimeout(timeout);
    return factory;
  }
}
