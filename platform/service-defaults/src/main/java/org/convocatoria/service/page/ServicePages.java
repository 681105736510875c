package org.convocatoria.service.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convocatoria.pages.desk.SignedInStaff;
import org.convocatoria.pages.desk.Staff;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.access.Callers;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Lets a service draw pages for the people the gateway vouches for. */
@Configuration(proxyBeanMethods = false)
class ServicePages {

  @Bean
  SignedInStaff signedInStaff() {
    return () -> {
      Caller caller = Callers.current();
      return caller.roles().isEmpty()
          ? Optional.empty()
          : Optional.of(new Staff(caller.name(), sorted(caller.roles()), sorted(caller.tables())));
    };
  }

  @Bean
  FilterRegistrationBean<DataUnlessPageAsked> dataUnlessPageAsked() {
    FilterRegistrationBean<DataUnlessPageAsked> filter =
        new FilterRegistrationBean<>(new DataUnlessPageAsked());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
    return filter;
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }
}
