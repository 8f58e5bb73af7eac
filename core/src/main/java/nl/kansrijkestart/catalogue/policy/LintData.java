package nl.kansrijkestart.catalogue.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.catalogue.Criterion;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.catalogue.Intervention;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.catalogue.Profile;
import nl.kansrijkestart.catalogue.ValueClasses;
import nl.kansrijkestart.decision.Confidence;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.pack.Pack;
import org.jspecify.annotations.Nullable;

/** Gathers the findings, and looks at dates and sources. */
final class LintData {

  private final LocalDate asOf;
  private final int endingWithinDays;
  private final int steps;
  private final Budget budget;
  private final List<CatalogueLint.Finding> findings = new ArrayList<>();

  /**
   * Nothing found yet.
   *
   * @param steps how many may be taken for the criteria, and again for their overlap
   */
  LintData(LocalDate asOf, int endingWithinDays, int steps) {
    this.asOf = asOf;
    this.endingWithinDays = endingWithinDays;
    this.steps = steps;
    this.budget = new Budget(steps);
  }

  int steps() {
    return steps;
  }

  /** What may still be taken for the criteria. */
  Budget budget() {
    return budget;
  }

  void undecided(Intervention offer, String check, int limit) {
    notice(offer, PolicyReasons.NOT_DECIDED, Map.of("check", check, "limit", limit));
  }

  LocalDate asOf() {
    return asOf;
  }

  int endingWithinDays() {
    return endingWithinDays;
  }

  List<CatalogueLint.Finding> findings() {
    return findings;
  }

  void problem(Intervention offer, ReasonCode code, Map<String, Object> parameters) {
    add(CatalogueLint.Severity.PROBLEM, offer.id(), code, offer.sources(), parameters);
  }

  void notice(Intervention offer, ReasonCode code, Map<String, Object> parameters) {
    add(CatalogueLint.Severity.NOTICE, offer.id(), code, offer.sources(), parameters);
  }

  private void add(
      CatalogueLint.Severity severity,
      @Nullable InterventionId offer,
      ReasonCode code,
      List<Source> sources,
      Map<String, Object> parameters) {
    findings.add(
        new CatalogueLint.Finding(severity, offer, new Reason(code, null, sources, parameters)));
  }

  void pack(Pack pack) {
    LocalDate end = pack.validity().endInclusive();
    if (end == null) {
      return;
    }
    String last = end.toString();
    if (end.isBefore(asOf)) {
      Map<String, Object> parameters = Map.of("pack", pack.id(), "ended", last);
      ReasonCode code = PolicyReasons.PACK_EXPIRED;
      add(CatalogueLint.Severity.PROBLEM, null, code, List.of(), parameters);
    } else if (days(end) <= endingWithinDays) {
      Map<String, Object> parameters = Map.of("pack", pack.id(), "ends", last, "days", days(end));
      ReasonCode code = PolicyReasons.PACK_ENDS_SOON;
      add(CatalogueLint.Severity.NOTICE, null, code, List.of(), parameters);
    }
  }

  private long days(LocalDate end) {
    return ChronoUnit.DAYS.between(asOf, end);
  }

  /** All versions of one offer: it ends only where no version follows. */
  void dates(List<Intervention> versions) {
    Intervention last = versions.get(0);
    boolean begun = false;
    for (Intervention version : versions) {
      begun |= !start(version).isAfter(asOf);
      last = end(version).isAfter(end(last)) ? version : last;
    }
    LocalDate end = end(last);
    if (!begun) {
      LocalDate first =
          versions.stream().map(LintData::start).min(LocalDate::compareTo).orElseThrow();
      notice(last, PolicyReasons.STARTS_LATER, Map.of("starts", first.toString()));
    } else if (end.isBefore(asOf)) {
      notice(last, PolicyReasons.EXPIRED, Map.of("ended", end.toString()));
    } else if (!end.equals(LocalDate.MAX) && days(end) <= endingWithinDays) {
      notice(last, PolicyReasons.ENDS_SOON, Map.of("ends", end.toString(), "days", days(end)));
    }
  }

  private static LocalDate start(Intervention offer) {
    LocalDate start = offer.profile().validFrom();
    return start == null ? LocalDate.MIN : start;
  }

  private static LocalDate end(Intervention offer) {
    LocalDate end = offer.profile().validTo();
    return end == null ? LocalDate.MAX : end;
  }

  /** What the offer and its conditions stand on. */
  void sources(Intervention offer) {
    if (noPlace(offer.sources())) {
      notice(offer, PolicyReasons.NO_PLACE_IN_SOURCE, Map.of());
    }
    Set<Source> all = new LinkedHashSet<>(offer.sources());
    ValueClasses.byFact(criteria(offer))
        .forEach(
            (fact, conditions) -> {
              conditions.forEach(condition -> all.addAll(condition.sources()));
              sources(offer, fact, conditions);
            });
    offer.considerations().forEach(each -> all.addAll(each.sources()));
    for (Source source : all) {
      if (source.confidence() == Confidence.UNCONFIRMED) {
        String place = source.passage() == null ? "" : ", " + source.passage();
        add(
            CatalogueLint.Severity.NOTICE,
            offer.id(),
            PolicyReasons.UNCONFIRMED_SOURCE,
            List.of(source),
            Map.of("document", source.document() + place));
      }
    }
  }

  /** For whom it is, and when it is aimed at them. */
  private static List<Criterion> criteria(Intervention offer) {
    return Stream.concat(
            Stream.of(offer.criterion()),
            offer.profile().windows().stream().map(Profile.Window::when))
        .toList();
  }

  /** Who brings it, whom to turn to and whom to ask: as roles that this library knows. */
  void roles(Intervention offer) {
    Set<RoleCode> named = new LinkedHashSet<>(offer.providers());
    named.addAll(offer.profile().contacts());
    ValueClasses.byFact(criteria(offer))
        .values()
        .forEach(conditions -> conditions.forEach(condition -> named.addAll(condition.ask())));
    for (RoleCode role : named) {
      if (Roles.standard().find(role).isEmpty()) {
        notice(offer, PolicyReasons.UNKNOWN_ROLE, Map.of("role", role.value()));
      }
    }
  }

  private void sources(Intervention offer, Fact<?> fact, List<Criterion.Condition> conditions) {
    Map<String, Object> about = Map.of("fact", fact.id());
    if (conditions.stream().anyMatch(condition -> condition.sources().isEmpty())) {
      problem(offer, PolicyReasons.NO_SOURCE, about);
    }
    for (Criterion.Condition condition : conditions) {
      if (!condition.sources().isEmpty() && noPlace(condition.sources())) {
        add(
            CatalogueLint.Severity.NOTICE,
            offer.id(),
            PolicyReasons.NO_PLACE_IN_SOURCE_OF,
            condition.sources(),
            about);
      }
    }
  }

  private static boolean noPlace(List<Source> sources) {
    return sources.stream().allMatch(source -> source.passage() == null);
  }
}
