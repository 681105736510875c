package org.convocatoria.gateway.dashboard.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.convocatoria.gateway.edge.SignedIn;
import org.convocatoria.gateway.edge.service.Caller;
import org.convocatoria.pages.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands the {@link Desk} of a request to handlers that ask for it. */
@Configuration(proxyBeanMethods = false)
class DeskSetup implements WebMvcConfigurer {

  private static final SignedIn NOBODY = new SignedIn(Caller.ANONYMOUS);

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new Desks());
  }

  private static final class Desks implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Desk.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest web,
        @Nullable WebDataBinderFactory binders) {
      HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
      Language language = request == null ? Language.ES : Language.of(request);
      return new Desk(signedIn(), language);
    }

    private static SignedIn signedIn() {
      Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
      return authentication != null && authentication.getPrincipal() instanceof SignedIn staff
          ? staff
          : NOBODY;
    }
  }
}
