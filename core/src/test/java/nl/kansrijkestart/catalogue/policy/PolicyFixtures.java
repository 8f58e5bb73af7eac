package nl.kansrijkestart.catalogue.policy;

import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.catalogue.Allowed;
import nl.kansrijkestart.catalogue.Catalogue;
import nl.kansrijkestart.catalogue.Criterion;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.catalogue.Intervention;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.catalogue.Limit;
import nl.kansrijkestart.catalogue.Profile;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.decision.Comparison;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.privacy.NeutralCode;
import org.jspecify.annotations.Nullable;

/** Made-up offers of one line, for the policy officer's tools. */
final class PolicyFixtures {

  static final LocalDate DAY = LocalDate.of(2025, 6, 14);
  static final Source SOURCE = Source.of("made up for this test", "L1");

  private PolicyFixtures() {}

  static Criterion.Condition is(Fact<?> fact, String... values) {
    return new Criterion.Condition(
        fact,
        Allowed.values(values),
        null,
        RuleRef.of("made-up", "1"),
        List.of(SOURCE),
        List.of(),
        null);
  }

  static Criterion.Condition within(Fact<?> fact, Limit... limits) {
    return doubtful(fact, Allowed.within(limits), null);
  }

  static Criterion.Condition doubtful(Fact<?> fact, Allowed allowed, @Nullable Allowed doubtful) {
    return new Criterion.Condition(
        fact, allowed, doubtful, RuleRef.of("made-up", "1"), List.of(SOURCE), List.of(), null);
  }

  static Limit atLeast(String value) {
    return Limit.of(Comparison.AT_LEAST, value);
  }

  static Limit atMost(String value) {
    return Limit.of(Comparison.AT_MOST, value);
  }

  static Limit below(String value) {
    return Limit.of(Comparison.BELOW, value);
  }

  static Criterion all(Criterion... criteria) {
    return new Criterion.All(List.of(criteria));
  }

  static Criterion any(Criterion... criteria) {
    return new Criterion.Any(List.of(criteria));
  }

  /** An offer of which a test changes one part. */
  record Draft(
      String id,
      @Nullable String town,
      boolean framework,
      @Nullable String combinesWith,
      Criterion criterion,
      List<LifeDomain> domains,
      List<Profile.Window> windows,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Profile.@Nullable Status status,
      List<Source> sources) {

    static Draft of(String id, Criterion criterion) {
      return new Draft(
          id,
          null,
          false,
          null,
          criterion,
          List.of(),
          List.of(),
          null,
          null,
          null,
          List.of(SOURCE));
    }

    Draft in(String code) {
      return new Draft(
          id,
          code,
          framework,
          combinesWith,
          criterion,
          domains,
          windows,
          from,
          to,
          status,
          sources);
    }

    Draft asFramework() {
      return new Draft(
          id, town, true, combinesWith, criterion, domains, windows, from, to, status, sources);
    }

    Draft under(String other) {
      return new Draft(
          id, town, framework, other, criterion, domains, windows, from, to, status, sources);
    }

    Draft about(LifeDomain... topics) {
      return new Draft(
          id,
          town,
          framework,
          combinesWith,
          criterion,
          List.of(topics),
          windows,
          from,
          to,
          status,
          sources);
    }

    Draft aimedAt(Criterion... when) {
      List<Profile.Window> aimed =
          java.util.Arrays.stream(when)
              .map(each -> new Profile.Window(LocalizedText.of("periode", "window"), each))
              .toList();
      return new Draft(
          id, town, framework, combinesWith, criterion, domains, aimed, from, to, status, sources);
    }

    Draft valid(@Nullable LocalDate first, @Nullable LocalDate last) {
      return new Draft(
          id,
          town,
          framework,
          combinesWith,
          criterion,
          domains,
          windows,
          first,
          last,
          status,
          sources);
    }

    Draft with(Profile.Status other) {
      return new Draft(
          id, town, framework, combinesWith, criterion, domains, windows, from, to, other, sources);
    }

    Draft from(Source... other) {
      return new Draft(
          id,
          town,
          framework,
          combinesWith,
          criterion,
          domains,
          windows,
          from,
          to,
          status,
          List.of(other));
    }

    Intervention offer() {
      Profile profile =
          new Profile(
              null, null, domains, List.of(), status, null, windows, List.of(), null, from, to);
      return new Intervention(
          InterventionId.of(id),
          NeutralCode.of("K-9000"),
          town == null ? null : Municipality.parse(town),
          LocalizedText.of("verzonnen", "made up"),
          List.of(),
          List.of(),
          List.of(),
          framework,
          combinesWith == null ? null : InterventionId.of(combinesWith),
          criterion,
          null,
          Ternary.UNKNOWN,
          List.of(),
          profile,
          sources);
    }
  }

  static Catalogue catalogue(Draft... drafts) {
    return Catalogue.of(java.util.Arrays.stream(drafts).map(Draft::offer).toList());
  }
}
