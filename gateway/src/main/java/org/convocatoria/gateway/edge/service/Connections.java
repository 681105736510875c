package org.convocatoria.gateway.edge.service;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.util.Timeout;
import org.convocatoria.gateway.GatewaySettings;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;

/** The connections to the services: one pool, and how long each kind of call may take. */
@Component
public class Connections {

  /** Addresses at which files are sent or fetched, of the API and of pages. */
  private static final Pattern FILES =
      Pattern.compile(
          ".*/(attachments|archivos|files)(/.*)?|(/en)?/participar/enviar|(/en)?/personal/captura"
              + "|/api/staff/projects/import|(/en)?/personal/proyectos/importar"
              + "|/api/folios/[^/]+/(acuse\\.pdf|export)"
              + "|(/en)?/folio/[^/]+/(acuse\\.pdf|copia\\.zip)");

  private static final Timeout CONNECT = Timeout.ofSeconds(1);

  /** For pages: a reader waits at most this long for a part of a page. */
  private static final Duration READ = Duration.ofSeconds(5);

  /** A file arrives at the pace of the citizen's own connection. */
  private static final Duration UPLOAD = Duration.ofMinutes(5);

  /** The number of requests at once, more than a service can handle in time. */
  private static final int TO_A_SERVICE = 200;

  private final GatewaySettings settings;
  private final CloseableHttpClient client =
      HttpClients.custom()
          .setConnectionManager(pool())
          .disableRedirectHandling()
          .disableAutomaticRetries()
          .disableCookieManagement()
          .disableAuthCaching()
          .disableContentCompression()
          .disableDefaultUserAgent()
          .build();

  Connections(GatewaySettings settings) {
    this.settings = settings;
  }

  private static PoolingHttpClientConnectionManager pool() {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(CONNECT).build())
        .setMaxConnPerRoute(TO_A_SERVICE)
        .setMaxConnTotal(TO_A_SERVICE * Service.values().length)
        .build();
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
    HttpComponentsClientHttpRequestFactory factory =
        new HttpComponentsClientHttpRequestFactory(client) {
          @Override
          protected ClassicHttpRequest createHttpUriRequest(HttpMethod method, URI uri) {
            // The library's own knows few methods; its service says which an address has.
            return new HttpUriRequestBase(method.name(), uri);
          }
        };
    factory.setReadTimeout(timeout);
    factory.setConnectionRequestTimeout(READ);
    return factory;
  }
}
