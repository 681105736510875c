package org.convocatoria.pages.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.convocatoria.pages.desk.SignedInStaff;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.language.Language;
import org.springframework.ui.Model;

/** Fills what the layout of every page needs: the page itself, its call, the person signed in. */
public class Frames {

  private static final ZoneId UNTIL_A_CALL_IS_KNOWN = ZoneId.of("America/Monterrey");
  private static final Set<String> OF_ONE_SENDING =
      Set.of(Form.ONLY_SHOW, "contrasena", "repetida", "actual", "codigo");

  private final ShownCalls calls;
  private final SignedInStaff staff;

  /** Frames pages of the calls and for the people that these know. */
  public Frames(ShownCalls calls, SignedInStaff staff) {
    this.calls = calls;
    this.staff = staff;
  }

  /** Fills the frame of the page for this request. */
  public void fill(HttpServletRequest request, Model model) {
    fill(request, request.getRequestURI(), model);
    model.addAttribute("resend", request.getMethod().equals("POST") ? typed(request) : null);
  }

  /** Fills the frame of a page at another path than the request's, such as one about an error. */
  public void fill(HttpServletRequest request, String path, Model model) {
    Optional<ShownCall> call = calls.current();
    ZoneId zone = call.map(ShownCall::zoneId).orElse(UNTIL_A_CALL_IS_KNOWN);
    String query = Objects.requireNonNullElse(request.getQueryString(), "");
    model.addAttribute("page", new Page(Language.of(request), path, query, zone));
    model.addAttribute("call", call.orElse(null));
    model.addAttribute("staff", staff.current().orElse(null));
    model.addAttribute("resend", null);
  }

  /**
   * The response to a form has no address that could be opened in the other language: the form is
   * sent there once more, only to be shown.
   */
  private static Map<String, List<String>> typed(HttpServletRequest request) {
    Map<String, List<String>> typed = new HashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!OF_ONE_SENDING.contains(name)) {
                typed.put(name, List.of(values));
              }
            });
    return typed;
  }
}
