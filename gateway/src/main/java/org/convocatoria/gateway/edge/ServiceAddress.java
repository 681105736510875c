package org.convocatoria.gateway.edge;

import java.net.URI;
import java.util.function.Function;
import org.convocatoria.pages.language.Language;
import org.convocatoria.pages.language.Paths;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Addresses a request to the service as it came: a page's language stands in its path, which was
 * looked at here without it.
 */
record ServiceAddress(URI service) implements Function<ServerRequest, ServerRequest> {

  @Override
  public ServerRequest apply(ServerRequest request) {
    String path = request.servletRequest().getRequestURI();
    String prefix = Paths.isApi(path) ? "" : Language.of(request.servletRequest()).prefix();
    URI target =
        UriComponentsBuilder.fromUri(service)
            .replacePath(prefix + (path.equals("/") && !prefix.isEmpty() ? "" : path))
            .replaceQuery(request.servletRequest().getQueryString())
            .build(true)
            .toUri();
    // The path is taken from the request, all else from the attribute.
    ServerRequest addressed = ServerRequest.from(request).uri(target).build();
    MvcUtils.setRequestUrl(addressed, target);
    return addressed;
  }
}
