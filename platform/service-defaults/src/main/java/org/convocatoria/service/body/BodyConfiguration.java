package org.convocatoria.service.body;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Lets handlers take checked bodies. */
@Configuration(proxyBeanMethods = false)
public class BodyConfiguration implements WebMvcConfigurer {

  private final JsonMapper json;

  BodyConfiguration(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ValidBodies(json));
  }
}
