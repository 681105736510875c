package org.convocatoria.pages.look;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.UrlResource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.ContentVersionStrategy;
import org.springframework.web.servlet.resource.HttpResource;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Finds files by names with a fingerprint. A page of another version may name one that is not known
 * here: it gets the present file, which no cache may keep.
 */
class Fingerprints extends VersionResourceResolver {

  private static final Pattern FINGERPRINT = Pattern.compile("-[0-9a-f]{32}(?=\\.[a-z0-9]+$)");

  Fingerprints() {
    addVersionStrategy(new ContentVersionStrategy(), "/**");
  }

  @Override
  protected @Nullable Resource resolveResourceInternal(
      @Nullable HttpServletRequest request,
      String path,
      List<? extends Resource> locations,
      ResourceResolverChain chain) {
    Resource found = super.resolveResourceInternal(request, path, locations, chain);
    if (found != null) {
      return found;
    }
    Resource present =
        chain.resolveResource(request, FINGERPRINT.matcher(path).replaceFirst(""), locations);
    return present == null ? null : uncached(present);
  }

  private static Resource uncached(Resource present) {
    try {
      return new Uncached(present.getURL());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Uncached extends UrlResource implements HttpResource {

    Uncached(URL url) {
      super(url);
    }

    @Override
    public HttpHeaders getResponseHeaders() {
      HttpHeaders headers = new HttpHeaders();
      headers.setCacheControl("no-cache");
      return headers;
    }
  }
}
