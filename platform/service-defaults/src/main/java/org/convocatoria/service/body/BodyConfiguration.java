package org.convocatoria.service.body;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Lets handlers take checked bodies. */
@Configuration(proxyBeanMethods = false)
public class BodyConfiguration implements WebMvcConfigurer {

  private final JsonMapper json;
  private final ObjectProvider<BodyRules> rules;

  BodyConfiguration(JsonMapper json, ObjectProvider<BodyRules> rules) {
    this.json = json;
    this.rules = rules;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ValidBodies(json, rules.stream().toList()));
  }
}
