package org.convocatoria.submission.attachment;

import com.mongodb.MongoException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.convocatoria.service.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Nobody opens a file before the scanner has found nothing in it. A file is taken whether the
 * scanner is there or not: it waits. Where no scanner is set, no file is looked at.
 */
@Service
@EnableConfigurationProperties(ScannerSettings.class)
class Scanning {

  private static final Logger log = LoggerFactory.getLogger(Scanning.class);
  private static final int AT_ONCE = 50;

  private final ScannerSettings settings;
  private final Scans scans;
  private final StoredBytes stored;
  private final Clock clock;
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile boolean away;

  Scanning(ScannerSettings settings, Scans scans, StoredBytes stored, Clock clock) {
    this.settings = settings;
    this.scans = scans;
    this.stored = stored;
    this.clock = clock;
  }

  /** Has a new file wait for the scanner. */
  void enter(String file) {
    if (settings.isSet()) {
      scans.await(file, clock.instant());
    }
  }

  /**
   * What is known of a file that somebody wants: clean where no scanner is set. One from before
   * there was a scanner waits from now on.
   */
  Scans.State wanted(String file) {
    if (!settings.isSet()) {
      return Scans.State.CLEAN;
    }
    Scans.State state = scans.state(file).orElse(Scans.State.WAITING);
    if (state == Scans.State.WAITING) {
      enter(file);
    }
    return state;
  }

  /**
   * Lets nobody have a file that is not known to be clean.
   *
   * @throws ProblemException 409 while it waits, 410 where something was found in it
   */
  void mustBeClean(String file) {
    switch (wanted(file)) {
      case CLEAN -> {}
      case INFECTED ->
          throw new ProblemException(HttpStatus.GONE, "file-infected", "attachment.infected");
      case WAITING ->
          throw new ProblemException(HttpStatus.CONFLICT, "file-waiting", "attachment.waiting");
    }
  }

  /** The daemon may take minutes over a file; other scheduled work does not wait for it. */
  @Scheduled(fixedDelay = 2, initialDelay = 5, timeUnit = TimeUnit.SECONDS)
  void run() {
    if (settings.isSet() && running.compareAndSet(false, true)) {
      Thread.ofVirtual()
          .name("scanning")
          .start(
              () -> {
                try {
                  scan();
                } finally {
                  running.set(false);
                }
              });
    }
  }

  /** Has the scanner look at what waits. */
  void scan() {
    try {
      for (String file : scans.waiting(AT_ONCE)) {
        scan(file);
      }
      away = false;
    } catch (IOException | MongoException e) {
      if (!away) {
        log.warn("Files wait for the scanner: {}", e.toString());
      }
      away = true;
    }
  }

  private void scan(String file) throws IOException {
    try (InputStream content = stored.open(file)) {
      Optional<String> found = new ClamDaemon(settings).scan(content);
      Scans.State state = found.isPresent() ? Scans.State.INFECTED : Scans.State.CLEAN;
      scans.settle(file, state, found.orElse(""), clock.instant());
      found.ifPresent(name -> log.warn("The scanner found {} in the file {}", name, file));
    }
  }
}
