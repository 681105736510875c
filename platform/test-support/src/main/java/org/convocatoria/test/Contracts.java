package org.convocatoria.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the platform's contracts. */
public final class Contracts {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Contracts() {}

  /** A JSON file of the contracts, for example {@code events/….sample.json}. */
  public static JsonNode json(String path) {
    try (InputStream in = open(path)) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of the contracts as text. */
  public static String text(String path) {
    try (InputStream in = open(path)) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An OpenAPI document. */
  public static Map<String, Object> yaml(String path) {
    try (InputStream in = open(path)) {
      return new Yaml().load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String path) {
    InputStream in = Contracts.class.getResourceAsStream("/contracts/" + path);
    if (in == null) {
      throw new IllegalArgumentException("contracts/" + path + " is missing");
    }
    return in;
  }
}
