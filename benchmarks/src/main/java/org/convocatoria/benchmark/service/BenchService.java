package org.convocatoria.benchmark.service;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service under load; the active profile is the variant. */
@SpringBootApplication
public class BenchService {

  public static void main(String[] args) {
    SpringApplication.run(BenchService.class, args);
  }
}
