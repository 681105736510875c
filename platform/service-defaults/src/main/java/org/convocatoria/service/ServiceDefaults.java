package org.convocatoria.service;

import org.convocatoria.service.access.AccessConfiguration;
import org.convocatoria.service.body.BodyConfiguration;
import org.convocatoria.service.request.RequestConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Makes a Spring Boot application one of the platform's services. */
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
@EnableScheduling
@Import({AccessConfiguration.class, BodyConfiguration.class, RequestConfiguration.class})
@ComponentScan(
    basePackages = {
      "org.convocatoria.service.audit",
      "org.convocatoria.service.health",
      "org.convocatoria.service.operations",
      "org.convocatoria.service.page",
      "org.convocatoria.service.problem",
      "org.convocatoria.service.secret",
      "org.convocatoria.service.work"
    })
public class ServiceDefaults {}
