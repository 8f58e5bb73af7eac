package nl.kansrijkestart.fhir.internal.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.fhir.internal.base.Days;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.family.PregnancyReader.Main;
import nl.kansrijkestart.fhir.internal.family.PregnancyReader.Part;
import nl.kansrijkestart.fhir.internal.reading.Births;
import nl.kansrijkestart.fhir.internal.reading.Build;
import nl.kansrijkestart.fhir.internal.reading.ReadSession;
import nl.kansrijkestart.fhir.internal.reading.ReadSession.Found;
import nl.kansrijkestart.fhir.outcome.Carried;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.FhirRecord;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.fhir.pregnancy.DatedGestationalAge;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.ChildCourse;
import nl.kansrijkestart.pregnancy.Dating;
import nl.kansrijkestart.pregnancy.DatingHistory;
import nl.kansrijkestart.pregnancy.Ending;
import nl.kansrijkestart.pregnancy.GestationalAge;
import nl.kansrijkestart.pregnancy.Gravidity;
import nl.kansrijkestart.pregnancy.Parity;
import nl.kansrijkestart.pregnancy.Pregnancy;
import nl.kansrijkestart.pregnancy.PregnancyId;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Puts the parts of one woman together to her pregnancies. What says of which it is goes there, by
 * {@code hasMember} or by its episode; what does not say so goes to the only one there is. Where
 * there are several, or where the dates cannot be of one pregnancy, it is reported.
 */
public final class PregnancyAssembler {

  /** One pregnancy while it is put together. */
  private static final class Draft {
    final @Nullable Found main;
    final @Nullable Found episode;
    final List<Found> parts = new ArrayList<>();
    final List<Main> against = new ArrayList<>();
    final IdentityHashMap<Resource, Integer> places = new IdentityHashMap<>();
    @Nullable LocalDate firstZero;
    @Nullable LocalDate lastZero;

    Draft(@Nullable Found main, @Nullable Found episode) {
      this.main = main;
      this.episode = episode;
      members().forEach(member -> places.putIfAbsent(member, places.size()));
    }

    void add(Found found) {
      parts.add(found);
      LocalDate zero = dayZero(((Part) found.part()).value()).orElse(null);
      if (zero != null) {
        firstZero = firstZero == null || zero.isBefore(firstZero) ? zero : firstZero;
        lastZero = lastZero == null || zero.isAfter(lastZero) ? zero : lastZero;
      }
    }

    /** Whether a day zero lies within one pregnancy of all others. */
    boolean near(LocalDate zero) {
      LocalDate first = firstZero;
      LocalDate last = lastZero;
      return first == null
          || last == null
          || (zero.toEpochDay() - first.toEpochDay() <= GestationalAge.MAX_DAYS
              && last.toEpochDay() - zero.toEpochDay() <= GestationalAge.MAX_DAYS);
    }

    @Nullable Main observation() {
      return main == null ? null : (Main) main.part();
    }

    boolean denies() {
      Main observation = observation();
      return observation != null && observation.no();
    }

    /** The first day on which it is said to be there; null where none is told. */
    @Nullable LocalDate since() {
      Main observation = observation();
      if (observation != null) {
        return observation.since();
      }
      return episode == null ? firstZero : episode(episode).start();
    }

    @Nullable Object named() {
      Main observation = observation();
      if (episode != null) {
        return ((EpisodeReader.Part) episode.part()).resource();
      }
      return observation == null ? null : observation.episode();
    }

    List<Resource> members() {
      Main observation = observation();
      return observation == null ? List.of() : observation.members();
    }
  }

  private static final Set<Ending.Kind> BIRTHS =
      EnumSet.of(Ending.Kind.LIVE_BIRTH, Ending.Kind.STILLBIRTH);

  private PregnancyAssembler() {}

  public static void assemble(ReadSession session) {
    for (PersonId woman : session.persons()) {
      List<Draft> drafts = drafts(session, woman);
      List<Found> parts = session.found(woman, Part.class);
      if (drafts.isEmpty() && parts.stream().anyMatch(found -> !aged(found))) {
        drafts.add(new Draft(null, null));
      }
      parts.stream().filter(PregnancyAssembler::aged).forEach(found -> age(session, woman, found));
      List<Found> loose = new ArrayList<>();
      for (Found found : parts) {
        if (!aged(found)) {
          told(drafts, (Part) found.part())
              .ifPresentOrElse(draft -> draft.add(found), () -> loose.add(found));
        }
      }
      for (Found found : loose) {
        Draft only = only(drafts, ((Part) found.part()).resource(), session);
        if (only != null && belongs(only, (Part) found.part())) {
          only.add(found);
        } else {
          keep(session, found, ((Part) found.part()).resource());
        }
      }
      drafts.forEach(draft -> build(session, woman, draft));
    }
  }

  private static boolean aged(Found found) {
    return ((Part) found.part()).value() instanceof DatedGestationalAge;
  }

  /** An age is no evidence that core dates by; it stands beside the pregnancy as it came. */
  private static void age(ReadSession session, PersonId woman, Found found) {
    session.record(
        new FhirRecord(
            ((Part) found.part()).value(), List.of(found.from()), found.security(), woman));
  }

  private static void keep(ReadSession session, Found found, Resource resource) {
    session.issue(FhirIssue.of(found.from(), FhirReasons.WHICH_PREGNANCY));
    session.carry(Carried.of(resource, List.of()));
  }

  private static List<Draft> drafts(ReadSession session, PersonId woman) {
    List<Found> mains = session.found(woman, Main.class);
    Placed placed =
        Placed.of(mains, session.found(woman, EpisodeReader.Part.class), session.receivedOn());
    List<Draft> drafts = new ArrayList<>();
    for (Found main : mains) {
      if (placed.nowhere().contains(main)) {
        keep(session, main, resource(main));
      } else {
        drafts.add(new Draft(main, placed.recordOf(main)));
      }
    }
    placed.free().forEach(episode -> drafts.add(new Draft(null, episode)));
    List<Draft> denying = drafts.stream().filter(Draft::denies).toList();
    for (Draft draft : drafts) {
      for (Draft other : denying) {
        if (other != draft && mayBeOne(draft.named(), other.named())) {
          draft.against.add(Objects.requireNonNull(other.observation()));
        }
      }
    }
    return drafts;
  }

  private static boolean mayBeOne(@Nullable Object episode, @Nullable Object other) {
    return episode == null || other == null || same(episode, other);
  }

  /**
   * The only pregnancy that what says nothing of it can be of: the only one there is, or the only
   * one that goes on where it was observed after the end of the record of each other.
   */
  private static @Nullable Draft only(List<Draft> drafts, Resource what, ReadSession session) {
    if (drafts.size() <= 1) {
      return drafts.isEmpty() ? null : drafts.get(0);
    }
    LocalDate on =
        what instanceof Observation observation
                && observation.getEffective() instanceof BaseDateTimeType at
            ? Days.of(at)
            : null;
    Draft only = null;
    for (Draft draft : drafts) {
      LocalDate closed = closedOn(draft, session.receivedOn());
      if (closed == null && only == null) {
        only = draft;
      } else if (closed == null || on == null || !on.isAfter(closed)) {
        return null;
      }
    }
    return only;
  }

  /** The day on which a record was closed of which nothing else is there; null where it is open. */
  private static @Nullable LocalDate closedOn(Draft draft, LocalDate receivedOn) {
    return draft.main == null
            && draft.episode != null
            && EpisodeReader.over(episode(draft.episode).resource(), receivedOn) != null
        ? episode(draft.episode).end()
        : null;
  }

  private static EpisodeReader.Part episode(Found found) {
    return (EpisodeReader.Part) found.part();
  }

  /** The pregnancy that a part is said to be of. */
  private static Optional<Draft> told(List<Draft> drafts, Part part) {
    for (Draft draft : drafts) {
      if (draft.places.containsKey(part.resource())) {
        return Optional.of(draft);
      }
    }
    Object episode = part.episode();
    return episode == null
        ? Optional.empty()
        : drafts.stream().filter(draft -> same(episode, draft.named())).findFirst();
  }

  private static boolean same(Object episode, @Nullable Object other) {
    return episode == other || (episode instanceof String && episode.equals(other));
  }

  /** Whether a part that does not say of which it is can be of the only one. */
  private static boolean belongs(Draft draft, Part part) {
    if (part.episode() != null && draft.named() != null) {
      return false;
    }
    return dayZero(part.value()).map(draft::near).orElse(true);
  }

  private static Optional<LocalDate> dayZero(Object value) {
    return value instanceof Dating dating ? dating.dayZero() : Optional.empty();
  }

  private static void build(ReadSession session, PersonId woman, Draft draft) {
    List<Found> from = new ArrayList<>();
    Found episode = draft.episode;
    Found main = draft.main;
    if (main != null) {
      from.add(main);
    }
    if (episode != null) {
      from.add(episode);
    }
    draft.parts.sort(Comparator.comparingInt(found -> place(draft, found)));
    from.addAll(draft.parts);
    if (from.isEmpty()) {
      return;
    }
    String path = from.get(0).from();
    String key = Keys.of(resource(from.get(0)));
    PregnancyId id = key == null ? null : Build.orNull(() -> PregnancyId.of(key));
    if (id == null) {
      session.issue(FhirIssue.of(path, FhirReasons.NO_KEY));
      from.forEach(found -> session.carry(Carried.of(resource(found), List.of())));
      return;
    }
    LocalDate start = episode == null ? null : ((EpisodeReader.Part) episode.part()).start();
    if (start == null) {
      session.issue(FhirIssue.of(path, FhirReasons.DAY_OF_RECEIPT));
    }
    Main observation = draft.observation();
    Gravidity gravidity = one(session, draft, Gravidity.class);
    Parity parity = one(session, draft, Parity.class);
    Pregnancy pregnancy =
        Build.orNull(
            () ->
                new Pregnancy(
                    id,
                    woman,
                    start == null ? session.receivedOn() : start,
                    new DatingHistory(values(draft, Dating.class)),
                    observation == null ? null : observation.plurality(),
                    gravidity,
                    parity,
                    observation == null ? Ternary.UNKNOWN : observation.firstChild(),
                    values(draft, ChildCourse.class)));
    if (pregnancy == null) {
      // a pregnancy without an ending that is told would be worse than none
      session.issue(FhirIssue.of(path, FhirReasons.OUT_OF_RANGE));
      from.forEach(found -> session.carry(Carried.of(resource(found), List.of())));
      return;
    }
    String over = over(draft, pregnancy, session.receivedOn());
    if (over == null && born(session, woman, draft, pregnancy)) {
      over = path;
    }
    if (over == null && contradicted(session, draft, pregnancy, path)) {
      from.forEach(found -> session.carry(Carried.of(resource(found), List.of())));
      return;
    }
    if (over != null) {
      boolean waits =
          over.endsWith("status")
              && draft.named() instanceof EpisodeOfCare named
              && EpisodeReader.waits(named);
      session.issue(
          FhirIssue.of(over, waits ? FhirReasons.CARE_WAITS : FhirReasons.ENDING_NOT_TOLD));
      from.forEach(found -> session.carry(Carried.of(resource(found), List.of())));
      return;
    }
    end(session, episode, pregnancy);
    List<Coding> security = new ArrayList<>();
    from.forEach(found -> security.addAll(found.security()));
    session.record(new FhirRecord(pregnancy, from.stream().map(Found::from).toList(), security));
  }

  /**
   * Where it says that the pregnancy is over, and not how it ended for each child; null where it
   * goes on, or all endings are told.
   */
  private static @Nullable String over(Draft draft, Pregnancy pregnancy, LocalDate receivedOn) {
    for (Found part : draft.parts) {
      if (((Part) part.part()).value() == PregnancyReader.NotRead.COURSE) {
        return part.from();
      }
    }
    if (ended(pregnancy)) {
      return null;
    }
    Found main = draft.main;
    Found episode = draft.episode;
    if (draft.named() instanceof EpisodeOfCare named) {
      String path = EpisodeReader.over(named, receivedOn);
      if (path != null) {
        return episode != null
            ? episode.from() + "." + path
            : main == null ? path : main.from() + ".extension";
      }
    }
    String denied = main == null ? null : ((Main) main.part()).denied();
    return main == null || denied == null ? null : main.from() + "." + denied;
  }

  /** Whether another Observation says that she is not pregnant, and not of a day before. */
  private static boolean contradicted(
      ReadSession session, Draft draft, Pregnancy pregnancy, String path) {
    if (draft.against.isEmpty() || ended(pregnancy)) {
      return false;
    }
    LocalDate since = draft.since();
    for (Main no : draft.against) {
      LocalDate until = no.until();
      if (since == null || until == null || !until.isBefore(since)) {
        boolean later = since != null && until != null && until.isAfter(since);
        session.issue(
            new FhirIssue(
                path,
                Severity.ERROR,
                Reason.of(later ? FhirReasons.ENDING_NOT_TOLD : FhirReasons.CONTRADICTORY)));
        return true;
      }
    }
    return false;
  }

  private static boolean ended(Pregnancy pregnancy) {
    return pregnancy.courses().stream().allMatch(course -> course.ending() != null);
  }

  /**
   * Whether more children were born of it than endings are told, so that it would be read as going
   * on beside its own birth.
   */
  private static boolean born(
      ReadSession session, PersonId woman, Draft draft, Pregnancy pregnancy) {
    if (ended(pregnancy)) {
      return false;
    }
    Set<String> keys = new HashSet<>(Set.of(pregnancy.id().value()));
    LocalDate there = draft.firstZero;
    for (Found found : Stream.of(draft.main, draft.episode).filter(Objects::nonNull).toList()) {
      String key = Keys.of(resource(found));
      if (key != null) {
        keys.add(key);
      }
      LocalDate day = found.part() instanceof Main main ? main.since() : episode(found).start();
      there = there == null || (day != null && day.isBefore(there)) ? day : there;
    }
    long told =
        pregnancy.courses().stream()
            .filter(course -> course.ending() != null && BIRTHS.contains(course.ending().kind()))
            .count();
    return Births.born(session, woman, keys, there) > told;
  }

  /** The day on which care ended has no place, unless the pregnancy ended that day. */
  private static void end(ReadSession session, @Nullable Found episode, Pregnancy pregnancy) {
    if (episode == null || !((EpisodeReader.Part) episode.part()).resource().getPeriod().hasEnd()) {
      return;
    }
    LocalDate end = ((EpisodeReader.Part) episode.part()).end();
    LocalDate last =
        pregnancy.children().stream()
            .map(ChildCourse::ending)
            .filter(Objects::nonNull)
            .map(Ending::endedOn)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    if (end == null || !end.equals(last)) {
      session.issue(FhirIssue.of(episode.from() + ".period.end", FhirReasons.NOT_TAKEN));
      session.carry(Carried.of(resource(episode), List.of("EpisodeOfCare.period.end")));
    }
  }

  private static Resource resource(Found found) {
    if (found.part() instanceof Main main) {
      return main.resource();
    }
    return found.part() instanceof EpisodeReader.Part episode
        ? episode.resource()
        : ((Part) found.part()).resource();
  }

  private static int place(Draft draft, Found found) {
    return draft.places.getOrDefault(resource(found), draft.places.size());
  }

  private static <T> List<T> values(Draft draft, Class<T> type) {
    List<T> values = new ArrayList<>();
    for (Found found : draft.parts) {
      Object value = ((Part) found.part()).value();
      if (type.isInstance(value)) {
        values.add(type.cast(value));
      }
    }
    return values;
  }

  /** The one value of a kind; null where there are several that differ. */
  private static <T> @Nullable T one(ReadSession session, Draft draft, Class<T> type) {
    List<T> found = values(draft, type);
    if (found.isEmpty()) {
      return null;
    }
    T first = found.get(0);
    if (found.stream().anyMatch(other -> !other.equals(first))) {
      draft.parts.stream()
          .filter(part -> type.isInstance(((Part) part.part()).value()))
          .map(Found::from)
          .filter(Objects::nonNull)
          .forEach(path -> session.issue(FhirIssue.of(path, FhirReasons.CONTRADICTORY)));
      return null;
    }
    return first;
  }
}
