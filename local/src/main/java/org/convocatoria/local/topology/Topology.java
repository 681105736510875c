package org.convocatoria.local.topology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.convocatoria.local.topology.Part.Kind;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** All parts, in an order in which each comes after what it needs. */
public record Topology(List<Part> parts) {

  public Topology {
    parts = List.copyOf(parts);
    Set<String> known = new LinkedHashSet<>();
    for (Part part : parts) {
      if (!known.containsAll(part.needs())) {
        throw new IllegalArgumentException(
            "%s needs %s, which must come before it".formatted(part.name(), part.needs()));
      }
      known.add(part.name());
    }
  }

  /** The platform's own topology. */
  public static Topology load() {
    YAMLMapper mapper =
        YAMLMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();
    try (InputStream file =
        Objects.requireNonNull(Topology.class.getResourceAsStream("/topology.yaml"))) {
      return mapper.readValue(file, Topology.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Part part(String name) {
    return parts.stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("There is no part " + name + ", only " + names()));
  }

  public List<String> names() {
    return parts.stream().map(Part::name).toList();
  }

  public List<Part> services() {
    return parts.stream().filter(part -> part.kind() == Kind.SERVICE).toList();
  }

  /** Only the named parts and what they need. */
  public Topology only(Collection<String> names) {
    Set<String> wanted = new LinkedHashSet<>();
    names.forEach(name -> collect(part(name), wanted));
    List<Part> kept = new ArrayList<>(parts);
    kept.removeIf(part -> !wanted.contains(part.name()));
    return new Topology(kept);
  }

  private void collect(Part part, Set<String> wanted) {
    part.needs().forEach(name -> collect(part(name), wanted));
    wanted.add(part.name());
  }
}
