package org.convocatoria.service.body;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON bodies that handlers mark with {@link ValidBody}. */
final class ValidBodies implements HandlerMethodArgumentResolver {

  /** Small text can make very many or very deep nodes, each of which takes a hundred bytes. */
  private static final JsonMapper TREES =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(20)
                          .maxTokenCount(50_000)
                          .build())
                  .build())
          .build();

  private final Bodies bodies;

  ValidBodies(Bodies bodies) {
    this.bodies = bodies;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.hasParameterAnnotation(ValidBody.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders)
      throws IOException {
    ValidBody annotation = parameter.getParameterAnnotation(ValidBody.class);
    HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
    if (annotation == null || request == null) {
      throw new IllegalStateException("not an HTTP request with a checked body");
    }
    return bodies.read(annotation.value(), tree(request, annotation), parameter.getParameterType());
  }

  private static boolean isJson(@Nullable String type) {
    try {
      return type != null
          && MediaType.parseMediaType(type).isCompatibleWith(MediaType.APPLICATION_JSON);
    } catch (InvalidMediaTypeException _) {
      return false;
    }
  }

  private JsonNode tree(HttpServletRequest request, ValidBody annotation) throws IOException {
    int limit = bodies.bytes(annotation.value());
    byte[] bytes = request.getInputStream().readNBytes(limit + 1);
    if (annotation.optional() && bytes.length == 0) {
      return TREES.createObjectNode();
    }
    if (!isJson(request.getContentType())) {
      throw new ProblemException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-type", "problem.not-json");
    }
    if (bytes.length > limit) {
      throw new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "too-large", "problem.too-large");
    }
    try {
      return TREES.readTree(bytes);
    } catch (JacksonException _) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "unreadable", "problem.unreadable");
    }
  }
}
