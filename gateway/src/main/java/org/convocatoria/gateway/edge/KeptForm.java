package org.convocatoria.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * A form that was sent and could not be passed on, read from the first part of its body, so that
 * what was typed is shown with the refusal. Fields precede files; of a file only its field is
 * known.
 *
 * @param files the fields of files, which have to be chosen again
 */
public record KeptForm(boolean multipart, List<Field> fields, List<String> files) {

  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
  private static final int SHOWN = 12;

  /** Fields that nobody typed: the key of sending once, and when the form was opened. */
  private static final Set<String> OURS = Set.of("key", "abierto");

  private static final String VENUE = "venue";

  /** One value of a field. */
  public record Field(String name, String value) {

    /** Whether a person wrote it, so that it is worth showing. */
    public boolean shown() {
      return !OURS.contains(name) && (value.length() >= SHOWN || value.strip().contains(" "));
    }
  }

  /** The code of a venue that was typed; blank where none was. */
  public String venue() {
    return fields.stream()
        .filter(each -> each.name().equals(VENUE))
        .map(each -> each.value().strip())
        .filter(each -> !each.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The form of this request, if it was one and anything of it has arrived. */
  public static Optional<KeptForm> of(HttpServletRequest request) {
    byte[] body = LimitedRequest.firstBytes(request);
    MediaType type = type(request.getContentType());
    if (body.length == 0 || type == null) {
      return Optional.empty();
    }
    String boundary = type.getParameter("boundary");
    if (type.getType().equals("multipart") && boundary != null) {
      return Optional.of(parts(body, boundary));
    }
    return type.isCompatibleWith(MediaType.APPLICATION_FORM_URLENCODED)
        ? Optional.of(pairs(body))
        : Optional.empty();
  }

  private static @Nullable MediaType type(@Nullable String header) {
    try {
      return header == null ? null : MediaType.parseMediaType(header);
    } catch (InvalidMediaTypeException _) {
      return null;
    }
  }

  private static KeptForm pairs(byte[] body) {
    List<Field> fields = new ArrayList<>();
    for (String pair : new String(body, StandardCharsets.US_ASCII).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.add(
            new Field(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1))));
      }
    }
    return new KeptForm(false, fields, List.of());
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      // cut in the middle of a letter
      return URLDecoder.decode(text.replaceFirst("%[0-9a-fA-F]?$", ""), StandardCharsets.UTF_8);
    }
  }

  private static KeptForm parts(byte[] body, String boundary) {
    List<Field> fields = new ArrayList<>();
    List<String> files = new ArrayList<>();
    String all = new String(body, StandardCharsets.ISO_8859_1);
    for (String part : all.split(Pattern.quote("--" + boundary), -1)) {
      int head = part.indexOf("\r\n\r\n");
      Matcher name = NAME.matcher(head < 0 ? "" : part.substring(0, head));
      if (name.find()) {
        if (part.substring(0, head).toLowerCase(Locale.ROOT).contains("filename=")) {
          files.add(name.group(1));
        } else {
          String value = part.substring(head + 4).replaceFirst("\r\n$", "");
          fields.add(
              new Field(
                  name.group(1),
                  new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)));
        }
      }
    }
    return new KeptForm(true, fields, files);
  }
}
