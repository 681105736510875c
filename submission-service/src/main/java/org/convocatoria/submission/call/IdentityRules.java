package org.convocatoria.submission.call;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.databind.JsonNode;

/**
 * Whether people can read what is written in the institute's colours, and its logo is a drawing.
 */
final class IdentityRules {

  private static final double ENOUGH = 5;

  private IdentityRules() {}

  /** A sentence for each field that is wrong, by its path. */
  static Map<String, String> mistakes(JsonNode look) {
    Map<String, String> mistakes = new LinkedHashMap<>();
    for (String name : Stream.of("action", "accent").filter(look::has).toList()) {
      double contrast = Colour.of(look.path(name).asString()).contrastWith(Identity.PAPER);
      if (contrast < ENOUGH) {
        mistakes.put(
            "look." + name,
            "is too light to be read: its contrast on paper is %.1f and has to be %.0f at least"
                .formatted(contrast, ENOUGH));
      }
    }
    if (look.has("logo") && !isDrawing(look.path("logo").asString())) {
      mistakes.put("look.logo", "is to be the text of an SVG drawing, from <svg to </svg>");
    }
    return mistakes;
  }

  private static boolean isDrawing(String text) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text.strip()));
      reader.nextTag();
      boolean drawing =
          reader.getLocalName().equals("svg")
              && "http://www.w3.org/2000/svg".equals(reader.getNamespaceURI());
      while (reader.hasNext()) {
        reader.next();
      }
      return drawing;
    } catch (XMLStreamException _) {
      return false;
    }
  }
}
