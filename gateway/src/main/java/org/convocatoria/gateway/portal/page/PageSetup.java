package org.convocatoria.gateway.portal.page;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** A form that was sent is followed by 303: the next page is read, never sent again. */
@Configuration(proxyBeanMethods = false)
class PageSetup {

  @Bean
  static BeanPostProcessor seeOtherAfterPost() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof ThymeleafViewResolver views) {
          views.setRedirectHttp10Compatible(false);
        }
        return bean;
      }
    };
  }
}
