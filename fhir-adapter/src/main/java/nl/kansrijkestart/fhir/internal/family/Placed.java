package nl.kansrijkestart.fhir.internal.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import nl.kansrijkestart.fhir.internal.family.PregnancyReader.Main;
import nl.kansrijkestart.fhir.internal.reading.ReadSession.Found;
import org.jspecify.annotations.Nullable;

/**
 * Of which record of care each Observation of a pregnancy is. One that names none is of the only
 * one there is; beside several it is of the only one that goes on, or that was not closed before it
 * was observed.
 */
final class Placed {

  /** What says that she is pregnant goes first, and of that what was said last. */
  private static final Comparator<Found> FIRST =
      Comparator.comparing((Found found) -> main(found).denied() != null)
          .thenComparing(
              found -> main(found).since(), Comparator.nullsLast(Comparator.reverseOrder()));

  private final IdentityHashMap<Found, Found> episodes = new IdentityHashMap<>();
  private final List<Found> free;
  private final List<Found> nowhere = new ArrayList<>();

  private Placed(List<Found> free) {
    this.free = free;
  }

  static Placed of(List<Found> mains, List<Found> records, LocalDate receivedOn) {
    Placed placed = new Placed(new ArrayList<>(records));
    for (Found found : mains) {
      Object named = main(found).episode();
      if (named != null) {
        records.stream()
            .filter(one -> episode(one).resource() == named)
            .findFirst()
            .ifPresent(one -> placed.claim(found, one));
      }
    }
    mains.stream()
        .filter(found -> main(found).episode() == null)
        .sorted(FIRST)
        .forEach(found -> placed.loose(found, records, receivedOn));
    return placed;
  }

  private void claim(Found found, Found record) {
    if (free.remove(record)) {
      episodes.put(found, record);
    }
  }

  private void loose(Found found, List<Found> records, LocalDate receivedOn) {
    if (records.size() <= 1) {
      records.forEach(record -> claim(found, record));
      return;
    }
    LocalDate on = main(found).since();
    List<Found> may =
        records.stream().filter(record -> mayBeOf(episode(record), on, receivedOn)).toList();
    if (may.size() == 1) {
      claim(found, may.get(0));
    }
    // one that was observed after the last record was closed stands by itself
    boolean apart = may.isEmpty() && on != null;
    if (!apart && !episodes.containsKey(found) && main(found).denied() == null) {
      nowhere.add(found);
    }
  }

  private static boolean mayBeOf(
      EpisodeReader.Part record, @Nullable LocalDate on, LocalDate receivedOn) {
    if (EpisodeReader.over(record.resource(), receivedOn) == null) {
      return true;
    }
    LocalDate end = record.end();
    return on != null && (end == null || !on.isAfter(end));
  }

  /** The record that an Observation is of; null where it stands by itself. */
  @Nullable Found recordOf(Found main) {
    return episodes.get(main);
  }

  /** The records that no Observation is of. */
  List<Found> free() {
    return free;
  }

  /** The Observations of which it cannot be told of which record they are. */
  List<Found> nowhere() {
    return nowhere;
  }

  private static Main main(Found found) {
    return (Main) found.part();
  }

  private static EpisodeReader.Part episode(Found found) {
    return (EpisodeReader.Part) found.part();
  }
}
