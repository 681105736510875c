package org.convocatoria.pages.desk;

import java.util.List;
import org.convocatoria.pages.form.Form;
import org.springframework.ui.Model;

/**
 * The question before an act of the desk that cannot be undone. Its page sends the same form once
 * more, with a yes.
 *
 * @param title the key of a sentence that asks for the act; {@code text} says what follows from it,
 *     {@code yes} is its button
 */
public record Confirmation(String title, String text, String yes) {

  /** The hidden field of a form that comes from the page that asks. */
  public static final String GIVEN = "confirmado";

  /** True if the act was confirmed. */
  public static boolean isGiven(Form form) {
    return !form.value(GIVEN).isEmpty();
  }

  /**
   * The page that asks.
   *
   * @param about what the act is about, in the words of its author
   * @param back the address of the page that the form was on
   */
  public String ask(List<String> about, String back, Model model) {
    model.addAttribute("question", this);
    model.addAttribute("about", about);
    model.addAttribute("back", back);
    return "kit/confirmar";
  }
}
