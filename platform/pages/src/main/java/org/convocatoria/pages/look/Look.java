package org.convocatoria.pages.look;

import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Styles, scripts, fonts and drawings. Their addresses carry a fingerprint of their content, made
 * alike by every part that draws pages; the gateway alone serves them.
 */
public class Look implements WebMvcConfigurer {

  private static final List<String> FOLDERS = List.of("css", "js", "fonts", "img");

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    for (String folder : FOLDERS) {
      registry
          .addResourceHandler("/" + folder + "/**")
          .addResourceLocations("classpath:/static/" + folder + "/")
          .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
          .resourceChain(true)
          .addResolver(new Fingerprints());
    }
  }
}
