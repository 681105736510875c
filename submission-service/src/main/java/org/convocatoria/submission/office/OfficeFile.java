package org.convocatoria.submission.office;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Recognises office documents by their parts, since any ZIP can bear their name, and refuses those
 * with parts that nobody would want to open.
 */
public final class OfficeFile {

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String MAIN = ".main+xml";
  private static final int LIMIT = 1024 * 1024;

  private OfficeFile() {}

  /**
   * The media type; none where the file is no office document of a kind without macros. Only the
   * part that says what the others are is unpacked.
   */
  public static Optional<String> mediaType(Path file) throws IOException {
    try (ZipFile zip = BoundedZip.open(file)) {
      byte[] own = part(zip, "mimetype");
      return own.length > 0 && zip.getEntry("content.xml") != null
          ? Optional.of(new String(own, US_ASCII).strip())
          : ofMainPart(zip);
    } catch (ZipException | EOFException | XMLStreamException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /**
   * Looks through all parts of a document, however deep, without unpacking more than a limit.
   *
   * @param most the most bytes that its parts may have together
   * @throws ProblemException 422 where it is damaged, unpacks to more, or holds macros, a program
   *     or an archive that is no document
   */
  public static void check(Path file, long most) throws IOException {
    new PartsCheck(most).check(file);
  }

  private static Optional<String> ofMainPart(ZipFile zip) throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    byte[] types = part(zip, CONTENT_TYPES);
    if (types.length == 0) {
      return Optional.empty();
    }
    XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(types));
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("Override")) {
        String part = String.valueOf(xml.getAttributeValue(null, "PartName"));
        String type = String.valueOf(xml.getAttributeValue(null, "ContentType"));
        if (type.endsWith(MAIN)
            && part.startsWith("/")
            && zip.getEntry(part.substring(1)) != null) {
          return Optional.of(type.substring(0, type.length() - MAIN.length()));
        }
      }
    }
    return Optional.empty();
  }

  /** A part's bytes; none where there is no such part or it is too large to say what a file is. */
  private static byte[] part(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return new byte[0];
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(LIMIT + 1);
      return bytes.length > LIMIT ? new byte[0] : bytes;
    }
  }
}
