package org.convocatoria.pages.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.convocatoria.pages.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands the {@link Desk} of a request to handlers that ask for it. */
public final class Desks implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  private static final Staff NOBODY = new Staff("", List.of(), List.of());

  private final SignedInStaff staff;

  /** Learns from this source who makes a request. */
  public Desks(SignedInStaff staff) {
    this.staff = staff;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

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
    return new Desk(staff.current().orElse(NOBODY), language);
  }
}
