package org.convocatoria.gateway.edge;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.convocatoria.pages.language.Paths;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A request whose body ends in an exception past a limit. Of what is passed on, parameters come
 * from the query alone, since reading them from a body would leave nothing to pass on.
 */
class LimitedRequest extends HttpServletRequestWrapper {

  private static final String ATTRIBUTE = LimitedRequest.class.getName();

  /** How much of a form is kept to be shown again. */
  private static final int KEPT = 256 * 1024;

  private final long limit;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream(0);
  private @Nullable Counting stream;
  private @Nullable Map<String, String[]> query;

  LimitedRequest(HttpServletRequest request, long limit) {
    super(request);
    this.limit = limit;
    request.setAttribute(ATTRIBUTE, this);
  }

  /** Whether the address's parameters are escaped as they should be. */
  boolean hasReadableQuery() {
    try {
      query();
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /** Whether a body was cut off for its size. */
  static boolean exceeded(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof LimitedRequest limited
        && limited.stream != null
        && limited.stream.exceeded;
  }

  /** Whether a body did not come: its sender is gone, or is still being waited for. */
  static boolean outstanding(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof LimitedRequest limited
        && limited.stream != null
        && limited.stream.outstanding;
  }

  /** The beginning of the body of a form, whether it has been read or not; empty for the rest. */
  static byte[] firstBytes(ServletRequest request) {
    if (!(request.getAttribute(ATTRIBUTE) instanceof LimitedRequest limited) || !limited.isForm()) {
      return new byte[0];
    }
    try {
      ServletInputStream body = limited.getInputStream();
      byte[] buffer = new byte[8192];
      for (int read = 0; read >= 0 && limited.kept.size() < KEPT; ) {
        read = body.read(buffer, 0, buffer.length);
      }
    } catch (IOException _) {
      // what has arrived is shown
    }
    return limited.kept.toByteArray();
  }

  private boolean isForm() {
    return getMethod().equals("POST")
        && Routes.passOn(getRequestURI())
        && Paths.isPage(getRequestURI());
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (stream == null) {
      stream = new Counting(super.getInputStream());
    }
    return stream;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Routes.passOn(getRequestURI()) || Paths.isApi(getRequestURI())
        ? query()
        : super.getParameterMap();
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

  private Map<String, String[]> query() {
    if (query == null) {
      MultiValueMap<String, String> parsed =
          UriComponentsBuilder.newInstance().query(getQueryString()).build().getQueryParams();
      Map<String, String[]> decoded = new LinkedHashMap<>();
      parsed.forEach(
          (name, values) ->
              decoded.put(
                  decode(name),
                  values.stream().map(v -> v == null ? "" : decode(v)).toArray(String[]::new)));
      query = decoded;
    }
    return query;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private final class Counting extends ServletInputStream {

    private final ServletInputStream in;
    private long count;
    private volatile boolean exceeded;

    /** True during a read, and for good after one that failed. */
    private volatile boolean outstanding;

    Counting(ServletInputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      outstanding = true;
      int read = in.read();
      outstanding = false;
      if (read >= 0) {
        keep(new byte[] {(byte) read}, 0, 1);
      }
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      outstanding = true;
      int read = in.read(buffer, offset, length);
      outstanding = false;
      keep(buffer, offset, Math.max(read, 0));
      count(Math.max(read, 0));
      return read;
    }

    private void keep(byte[] buffer, int offset, int read) {
      if (kept.size() < KEPT && isForm()) {
        kept.write(buffer, offset, Math.min(read, KEPT - kept.size()));
      }
    }

    private void count(int more) throws IOException {
      count += more;
      if (count > limit) {
        exceeded = true;
        throw new BodyTooLargeException();
      }
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
