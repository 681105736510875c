package org.convocatoria.gateway.edge;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.convocatoria.gateway.edge.body.BodyKind;
import org.convocatoria.gateway.edge.body.ReceivedBody;
import org.convocatoria.gateway.edge.body.Receiving;
import org.convocatoria.pages.language.Paths;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * A request whose body is received whole, within limits, before the first byte of it is read. Of
 * what is passed on, parameters come from the query alone.
 */
class LimitedRequest extends HttpServletRequestWrapper {

  private static final String ATTRIBUTE = LimitedRequest.class.getName();

  /** The most bytes of a form that are shown again. */
  private static final int SHOWN = 256 * 1024;

  private final BodyKind kind;
  private final Receiving receiving;
  private final ReceivedBody body = new ReceivedBody();
  private boolean received;
  private @Nullable IOException failure;
  private @Nullable ServletInputStream stream;
  private @Nullable Map<String, String[]> parameters;

  LimitedRequest(HttpServletRequest request, BodyKind kind, Receiving receiving) {
    super(request);
    this.kind = kind;
    this.receiving = receiving;
    request.setAttribute(ATTRIBUTE, this);
    if (hasBody(request)) {
      request.setAttribute(Receiving.EXPECTED, true);
    }
  }

  /** Receives the body, the first time. */
  void receive() throws IOException {
    if (failure != null) {
      throw failure;
    }
    if (received || !hasBody(this)) {
      return;
    }
    received = true;
    try {
      receiving.receive(body, super.getInputStream(), kind, AddressBlock.of(getRemoteAddr()));
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** True for a body in which a file can be. */
  boolean carriesFile() {
    return kind == BodyKind.FILE;
  }

  /** How many bytes of the body have come. */
  long received() {
    return body.length();
  }

  /** Why the body was not received. */
  @Nullable IOException failure() {
    return failure;
  }

  /** True if the gateway itself responds, and no service. */
  boolean isOurs() {
    return !Routes.passOn(Paths.withoutLanguage(getRequestURI()));
  }

  /** The same request below wrappers. */
  static @Nullable LimitedRequest of(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof LimitedRequest limited ? limited : null;
  }

  /** True if the parameters of the address are escaped correctly. */
  boolean hasReadableQuery() {
    return pairs(getQueryString()).allMatch(pair -> decode(pair) != null);
  }

  /** The beginning of the body of a form, or as much of it as has come; empty for the rest. */
  static byte[] firstBytes(ServletRequest request) {
    LimitedRequest limited = of(request);
    if (limited == null || !limited.isForm()) {
      return new byte[0];
    }
    try {
      limited.receive();
    } catch (IOException _) {
      // what has arrived is shown
    }
    return limited.firstBytes();
  }

  private byte[] firstBytes() {
    try {
      return body.open().readNBytes(SHOWN);
    } catch (IOException _) {
      return new byte[0];
    }
  }

  /** Gives the room that the body takes back. */
  void discard() throws IOException {
    body.close();
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0
        || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
  }

  private boolean isForm() {
    String path = Paths.withoutLanguage(getRequestURI());
    return getMethod().equals("POST") && Routes.passOn(path) && Paths.isPage(path);
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    receive();
    if (stream == null) {
      stream = body.open();
    }
    return stream;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    if (parameters == null) {
      parameters = parameters(getQueryString());
      if (isOurs() && isEncodedForm()) {
        // A link must not choose what a form says.
        parameters.putAll(parameters(new String(firstBytes(), StandardCharsets.UTF_8)));
      }
    }
    return parameters;
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = getParameterValues(name);
    return values == null || values.length == 0 ? null : values[0];
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(getParameterMap().keySet());
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return getParameterMap().get(name);
  }

  private boolean isEncodedForm() {
    String type = getContentType();
    return type != null
        && type.regionMatches(
            true,
            0,
            MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            0,
            MediaType.APPLICATION_FORM_URLENCODED_VALUE.length());
  }

  /** Read here and not by the container, which writes into its log what it cannot read. */
  private static Map<String, String[]> parameters(@Nullable String query) {
    Map<String, String[]> read = new LinkedHashMap<>();
    pairs(query)
        .map(pair -> pair.split("=", 2))
        .forEach(
            pair -> {
              String name = decode(pair[0]);
              String value = pair.length == 2 ? decode(pair[1]) : "";
              if (name != null && value != null) {
                read.merge(name, new String[] {value}, LimitedRequest::joined);
              }
            });
    return read;
  }

  private static Stream<String> pairs(@Nullable String query) {
    return query == null
        ? Stream.empty()
        : Stream.of(query.split("&", -1)).filter(pair -> !pair.isEmpty());
  }

  private static String[] joined(String[] first, String[] second) {
    return Stream.concat(Stream.of(first), Stream.of(second)).toArray(String[]::new);
  }

  private static @Nullable String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
