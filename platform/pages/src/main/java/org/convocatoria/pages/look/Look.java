package org.convocatoria.pages.look;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Styles, scripts, fonts and drawings. Their addresses carry a fingerprint of their content, made
 * alike by every part that draws pages; the gateway alone serves them.
 */
public class Look implements WebMvcConfigurer {

  private static final List<String> FOLDERS = List.of("css", "js", "fonts", "img");

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new InUtf8()).addPathPatterns("/css/**", "/js/**");
  }

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

  /** Adds to their type in what character set styles and scripts are written. */
  private static final class InUtf8 implements HandlerInterceptor {

    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      return true;
    }
  }
}
