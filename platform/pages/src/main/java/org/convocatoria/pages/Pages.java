package org.convocatoria.pages;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.stream.Stream;
import org.convocatoria.pages.desk.DeskAdvice;
import org.convocatoria.pages.desk.Desks;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.desk.SignedInStaff;
import org.convocatoria.pages.frame.FrameAdvice;
import org.convocatoria.pages.frame.Frames;
import org.convocatoria.pages.frame.ShownCalls;
import org.convocatoria.pages.language.LanguageFilter;
import org.convocatoria.pages.language.LanguageResolver;
import org.convocatoria.pages.look.Look;
import org.convocatoria.words.Bundles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Gives an application all it needs to draw pages. */
@AutoConfiguration(
    before = WebMvcAutoConfiguration.class,
    afterName = "org.convocatoria.service.ServiceDefaults")
public class Pages {

  /** After the filter that begins or takes up a request's trace. */
  private static final int LANGUAGE = Ordered.HIGHEST_PRECEDENCE + 20;

  @Bean
  FilterRegistrationBean<LanguageFilter> languageFilter() {
    FilterRegistrationBean<LanguageFilter> filter =
        new FilterRegistrationBean<>(new LanguageFilter());
    filter.setOrder(LANGUAGE);
    return filter;
  }

  @Bean
  LocaleResolver localeResolver() {
    return new LanguageResolver();
  }

  /** The kit's words, and those that the application's features bring along. */
  @Bean
  MessageSource messageSource(@Value("${convocatoria.pages.words:}") List<String> features) {
    return Bundles.of(Stream.concat(Stream.of("kit/words"), features.stream()).toList());
  }

  @Bean
  Look look() {
    return new Look();
  }

  @Bean
  FilterRegistrationBean<ResourceUrlEncodingFilter> fingerprintedAddresses() {
    var registration = new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
    registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
    return registration;
  }

  /** A form that was sent is followed by 303: the next page is read, never sent again. */
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

  @Bean
  Notices deskNotices(MessageSource messages) {
    return new Notices(messages);
  }

  /** The frame of pages, where it is known what to show in it. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBean({ShownCalls.class, SignedInStaff.class})
  @Import({FrameAdvice.class, DeskAdvice.class})
  static class Framed {

    @Bean
    Frames pageFrames(ShownCalls calls, SignedInStaff staff) {
      return new Frames(calls, staff);
    }

    @Bean
    Desks deskArguments(SignedInStaff staff) {
      return new Desks(staff);
    }
  }
}
