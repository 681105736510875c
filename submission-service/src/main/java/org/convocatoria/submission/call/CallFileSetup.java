package org.convocatoria.submission.call;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The data file that this service was started with; all that need it share one reading. */
@Configuration(proxyBeanMethods = false)
class CallFileSetup {

  @Bean
  CallFile callFile(@Value("${convocatoria.call.file}") String file) {
    return new CallFile(Path.of(file));
  }
}
