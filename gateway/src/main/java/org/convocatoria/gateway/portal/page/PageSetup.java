package org.convocatoria.gateway.portal.page;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** A form that was sent is followed by 303: the next page is read, never sent again. */
@Configuration(proxyBeanMethods = false)
class PageSetup {

  @Autowired
  void redirectAfterPost(ThymeleafViewResolver views) {
    views.setRedirectHttp10Compatible(false);
  }
}
