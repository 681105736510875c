package org.convocatoria.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A page of XHTML in the look that all printed documents have. */
record Xhtml(Document document) {

  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  /**
   * The page with this body.
   *
   * @throws IllegalArgumentException where the body is not well-formed
   */
  static Xhtml page(String body, Locale language, String title) {
    Document page =
        parsed(
            """
            <html xmlns="http://www.w3.org/1999/xhtml"><head><title/><meta name="subject"/><style/>\
            </head><body>%s</body></html>\
            """
                .formatted(body));
    page.getDocumentElement().setAttribute("lang", language.toLanguageTag());
    first(page, "title").setTextContent(title);
    first(page, "meta").setAttribute("content", title);
    first(page, "style").setTextContent(look());
    return new Xhtml(page);
  }

  private static Element first(Document page, String name) {
    return (Element) page.getElementsByTagName(name).item(0);
  }

  private static Document parsed(String page) {
    try {
      DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
      parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      parsers.setFeature(NO_DOCTYPE, true);
      var parser = parsers.newDocumentBuilder();
      // Otherwise what is not well-formed is also written to the console, with its content.
      parser.setErrorHandler(new DefaultHandler());
      return parser.parse(new InputSource(new StringReader(page)));
    } catch (SAXException e) {
      throw new IllegalArgumentException("Not well-formed XHTML", e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String look() {
    try (InputStream in = Xhtml.class.getResourceAsStream("letter.css")) {
      if (in == null) {
        throw new IllegalStateException("Not packed: letter.css");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
