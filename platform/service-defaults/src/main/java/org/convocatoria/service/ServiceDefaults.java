package org.convocatoria.service;

import java.util.Locale;
import org.convocatoria.service.access.AccessConfiguration;
import org.convocatoria.service.body.BodyConfiguration;
import org.convocatoria.service.request.RequestConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Makes a Spring Boot application one of the platform's services. */
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
@EnableScheduling
@Import({AccessConfiguration.class, BodyConfiguration.class, RequestConfiguration.class})
@ComponentScan(
    basePackages = {
      "org.convocatoria.service.audit",
      "org.convocatoria.service.health",
      "org.convocatoria.service.operations",
      "org.convocatoria.service.problem",
      "org.convocatoria.service.secret"
    })
public class ServiceDefaults {

  /** Spanish unless English is asked for; never the server's own language. */
  @Bean
  LocaleResolver localeResolver() {
    AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
    Locale mexican = Locale.forLanguageTag("es-MX");
    resolver.setDefaultLocale(mexican);
    resolver.setSupportedLocales(java.util.List.of(mexican, Locale.ENGLISH));
    return resolver;
  }
}
