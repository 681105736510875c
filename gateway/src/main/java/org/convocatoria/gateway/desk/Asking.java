package org.convocatoria.gateway.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.convocatoria.gateway.edge.service.Caller;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.convocatoria.gateway.edge.service.ServiceResponse;
import org.convocatoria.gateway.edge.service.Trace;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Asks several services the same at once, on behalf of the person at the desk. */
@Component
class Asking {

  private final ServiceClient services;

  Asking(ServiceClient services) {
    this.services = services;
  }

  /** The bodies of all responses; a service that refuses has nothing for this caller. */
  record Told<T>(List<T> given, List<String> away) {}

  <T> Told<T> all(
      List<Service> asked, Class<T> type, Caller caller, String path, @Nullable String q) {
    List<Future<ServiceResponse<T>>> responses = new ArrayList<>();
    var locale = LocaleContextHolder.getLocaleContext();
    String trace = Trace.current();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Service service : asked) {
        responses.add(
            threads.submit(
                () -> {
                  LocaleContextHolder.setLocaleContext(locale);
                  MDC.put(Trace.NAME, trace);
                  return services.to(service, caller).query("q", q).get(type, path);
                }));
      }
    }
    List<T> given = new ArrayList<>();
    List<String> away = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      ServiceResponse<T> response = result(responses.get(i));
      response.given().ifPresent(given::add);
      if (response.away()) {
        away.add(asked.get(i).id());
      }
    }
    return new Told<>(given, away);
  }

  private static <T> ServiceResponse<T> result(Future<ServiceResponse<T>> future) {
    try {
      return future.get();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new ServiceResponse.Away<>();
    } catch (ExecutionException _) {
      return new ServiceResponse.Away<>();
    }
  }
}
