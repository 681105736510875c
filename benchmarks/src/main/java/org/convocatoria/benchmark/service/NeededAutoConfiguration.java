package org.convocatoria.benchmark.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * All variants share a class path; each takes from it only the auto-configuration it names, as it
 * would have it alone.
 */
class NeededAutoConfiguration implements AutoConfigurationImportFilter, EnvironmentAware {

  private List<String> needed = List.of();

  @Override
  public void setEnvironment(Environment environment) {
    Binder binder = Binder.get(environment);
    Bindable<List<String>> list = Bindable.listOf(String.class);
    List<String> all = new java.util.ArrayList<>(binder.bind("bench.all-need", list).get());
    binder.bind("bench.needs", list).ifBound(all::addAll);
    needed = all;
  }

  @Override
  public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
    boolean[] matches = new boolean[classes.length];
    for (int i = 0; i < classes.length; i++) {
      String name = classes[i];
      matches[i] = name == null || needed.stream().anyMatch(name::startsWith);
    }
    return matches;
  }
}
