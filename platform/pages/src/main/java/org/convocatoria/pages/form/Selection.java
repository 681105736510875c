package org.convocatoria.pages.form;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a list is narrowed to, as the address says it; makes the links to other choices. */
public record Selection(Map<String, String> chosen) {

  /** The parameter that says where a page of a list begins; any other choice starts at the top. */
  public static final String CURSOR = "desde";

  /** Names and values by turns. */
  public static Selection of(String... namesAndValues) {
    Map<String, String> chosen = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      chosen.put(namesAndValues[i], namesAndValues[i + 1].strip());
    }
    return new Selection(chosen);
  }

  /** What was chosen; empty where nothing was. */
  public String get(String name) {
    return chosen.getOrDefault(name, "");
  }

  /** Whether this was chosen. */
  public boolean is(String name, String value) {
    return get(name).equals(value);
  }

  /** Whether the list is narrowed at all. */
  public boolean any() {
    return chosen.entrySet().stream()
        .anyMatch(each -> !each.getKey().equals(CURSOR) && !each.getValue().isEmpty());
  }

  /** This choice as a query, from the top of the list. */
  public String query() {
    return with(CURSOR, "");
  }

  /** The query for another value of one of the parameters, from the top of the list. */
  public String with(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(chosen);
    all.remove(CURSOR);
    all.put(name, value);
    return new Selection(all).all();
  }

  /** The query for another value of one of the parameters, from the same place of the list. */
  public String here(String name, String value) {
    return at(name, value).all();
  }

  /** The same choice with another value of one of the parameters, from the same place. */
  public Selection at(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(chosen);
    all.put(name, value);
    return new Selection(all);
  }

  private String all() {
    String query =
        chosen.entrySet().stream()
            .filter(each -> !each.getValue().isEmpty())
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
