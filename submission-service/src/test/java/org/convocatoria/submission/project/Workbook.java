package org.convocatoria.submission.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a spreadsheet in Office Open XML; a cell that begins with = is a formula. */
final class Workbook {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private Workbook() {}

  static byte[] of(List<List<String>> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
              + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd"
              + ".openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
      put(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"Hoja\" sheetId=\"1\""
                  .formatted(MAIN, OFFICE)
              + " r:id=\"rId1\"/></sheets></workbook>");
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + "<Relationship Id=\"rId1\" Type=\"%s/worksheet\"".formatted(OFFICE)
              + " Target=\"worksheets/sheet1.xml\"/></Relationships>");
      put(zip, "xl/worksheets/sheet1.xml", sheet(rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String sheet(List<List<String>> rows) {
    StringBuilder sheet = new StringBuilder("<worksheet xmlns=\"%s\"><sheetData>".formatted(MAIN));
    for (int i = 0; i < rows.size(); i++) {
      sheet.append("<row r=\"").append(i + 1).append("\">");
      for (int j = 0; j < rows.get(i).size(); j++) {
        sheet.append(cell((char) ('A' + j) + Integer.toString(i + 1), rows.get(i).get(j)));
      }
      sheet.append("</row>");
    }
    return sheet.append("</sheetData></worksheet>").toString();
  }

  private static String cell(String at, String text) {
    if (text.startsWith("=")) {
      return "<c r=\"%s\"><f>%s</f></c>".formatted(at, text.substring(1));
    }
    return text.matches("\\d+(E\\d+)?")
        ? "<c r=\"%s\"><v>%s</v></c>".formatted(at, text)
        : "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(at, text);
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(UTF_8));
    zip.closeEntry();
  }
}
