package nl.kansrijkestart.examples.catalogue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.catalogue.Catalogue;
import nl.kansrijkestart.catalogue.Eligibility;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.catalogue.NextQuestion;
import nl.kansrijkestart.catalogue.policy.CatalogueLint;
import nl.kansrijkestart.catalogue.policy.CoverageMap;
import nl.kansrijkestart.catalogue.policy.PolicyReasons;
import nl.kansrijkestart.catalogue.policy.WhatIf;
import nl.kansrijkestart.catalogue.search.CatalogueSearch;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.pack.Packs;

/** One method for each command. */
final class Commands {

  private static final int DAYS_AHEAD = 90;
  private static final int MOST_DAYS = 3_650;
  private static final String TOWN = "person.municipality-of-stay";

  private final Options options;
  private final LocalDate asOf;
  private final Packs packs;
  private final Catalogue catalogue;

  Commands(Options options, LocalDate today) {
    this.options = options;
    this.asOf = options.asOf(today);
    this.packs = PackInput.packs(options);
    this.catalogue = Catalogue.of(packs.asOf(asOf));
  }

  Answer answer() {
    return switch (options.command()) {
      case "lint" -> lint();
      case "coverage" -> coverage();
      case "whatif" -> whatIf();
      case "eligible" -> eligible();
      case "next" -> next();
      default -> search();
    };
  }

  private String say(String dutch, String english) {
    return options.language() == Language.NL ? dutch : english;
  }

  private String text(Reason reason) {
    return reason.text(options.language());
  }

  private String name(InterventionId id) {
    return catalogue
        .find(id)
        .map(offer -> offer.name().in(options.language()) + " (" + id + ")")
        .orElse(id.value());
  }

  private Answer lint() {
    CatalogueLint lint =
        CatalogueLint.of(packs, asOf, options.number("--ending-within", DAYS_AHEAD, MOST_DAYS));
    Map<String, List<CatalogueLint.Finding>> byOffer = new LinkedHashMap<>();
    long problems = 0;
    for (CatalogueLint.Finding finding : lint.findings()) {
      problems += finding.severity() == CatalogueLint.Severity.PROBLEM ? 1 : 0;
      InterventionId offer = finding.offer();
      String title = offer == null ? say("pakketten", "packs") : name(offer);
      byOffer.computeIfAbsent(title, key -> new ArrayList<>()).add(finding);
    }
    List<Answer.Section> sections = new ArrayList<>();
    String summary =
        say("bekeken: ", "offers looked at: ")
            + catalogue.interventions().size()
            + say("; problemen: ", "; problems: ")
            + problems
            + say("; aandachtspunten: ", "; notices: ")
            + (lint.findings().size() - problems);
    sections.add(section(say("controle op ", "check on ") + asOf, Answer.Line.of(summary)));
    byOffer.forEach(
        (title, findings) ->
            sections.add(
                new Answer.Section(
                    title,
                    findings.stream()
                        .map(each -> Answer.Line.of(severity(each) + text(each.reason())))
                        .toList())));
    return new Answer(lint, sections);
  }

  private String severity(CatalogueLint.Finding finding) {
    return finding.severity() == CatalogueLint.Severity.PROBLEM
        ? say("PROBLEEM: ", "PROBLEM: ")
        : "";
  }

  private static Answer.Section section(String title, Answer.Line... lines) {
    return new Answer.Section(title, Arrays.asList(lines));
  }

  private Answer coverage() {
    CoverageMap.Scope scope =
        options
            .one("--facts")
            .map(names -> CoverageMap.Scope.of(FactInput.names(names)))
            .orElse(CoverageMap.Scope.standard())
            .withGiven(FactInput.facts(options.all("--given")))
            .withTopic(options.one("--topic").map(Commands::topic).orElse(null));
    for (String cannotBe : options.all("--impossible")) {
      scope = scope.withImpossible(FactInput.situation(cannotBe));
    }
    CoverageMap map = CoverageMap.of(catalogue, scope, asOf);
    List<Answer.Section> sections = new ArrayList<>();
    sections.add(
        new Answer.Section(
            say("dekking op ", "coverage on ") + asOf,
            map.notes().stream().map(note -> Answer.Line.of(text(note))).toList()));
    sections.add(gaps(map, CoverageMap.Coverage.NONE, say("geen aanbod", "no offer")));
    sections.add(gaps(map, CoverageMap.Coverage.MAY_FIT, say("misschien", "perhaps")));
    return new Answer(map, sections);
  }

  private Answer.Section gaps(CoverageMap map, CoverageMap.Coverage kind, String title) {
    List<Answer.Line> lines = new ArrayList<>();
    for (CoverageMap.Gap gap : map.gaps()) {
      if (gap.coverage() == kind) {
        String where =
            gap.situation().isEmpty()
                ? say("in elke situatie", "in every situation")
                : gap.situation().stream().map(this::text).collect(Collectors.joining("; "));
        List<Reason> reasons = gap.reasons();
        lines.add(Answer.Line.of(where + ". " + text(reasons.get(reasons.size() - 1))));
      }
    }
    if (lines.isEmpty()) {
      lines.add(Answer.Line.of(say("nergens", "nowhere")));
    }
    return new Answer.Section(title, lines);
  }

  private static LifeDomain topic(String code) {
    return Arrays.stream(LifeDomain.values())
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInput(
                    "--topic must be one of "
                        + Arrays.stream(LifeDomain.values()).map(LifeDomain::code).toList()));
  }

  private Answer whatIf() {
    FactInput.FactLimit limit = FactInput.limit(options.required("--limit"));
    InterventionId offer = InterventionId.of(options.required("--offer"));
    int examples = options.number("--examples", 0, WhatIf.MAX_EXAMPLES);
    WhatIf whatIf = WhatIf.of(catalogue, offer, limit.fact(), limit.limit());
    WhatIf.Outcome outcome;
    try (Population people = Population.open(options.required("--population"), asOf)) {
      outcome = whatIf.run(people, examples);
    } catch (IOException e) {
      throw new BadInput("The population file cannot be closed");
    }
    List<Answer.Section> sections = new ArrayList<>();
    sections.add(
        section(
            say("wat als: ", "what if: ") + name(offer),
            Answer.Line.of(options.required("--limit")),
            new Answer.Line(say("uitkomst", "outcome"), outcome.reasons())));
    List<Answer.Line> towns = new ArrayList<>();
    for (WhatIf.Town town : outcome.towns()) {
      String where =
          town.municipality() == null
              ? say("gemeente onbekend", "municipality unknown")
              : text(
                  Reason.of(
                      PolicyReasons.SITUATION_IS,
                      Map.of("fact", TOWN, "values", town.municipality().code())));
      towns.add(Answer.Line.of(where + ". " + text(town.counts().reasons().get(0))));
    }
    sections.add(new Answer.Section(say("per gemeente", "by municipality"), towns));
    if (!outcome.examples().isEmpty()) {
      sections.add(
          new Answer.Section(
              say("voorbeelden", "examples"),
              outcome.examples().stream()
                  .map(
                      each ->
                          Answer.Line.of(
                              each.key() + ": " + fits(each.before()) + " > " + fits(each.after())))
                  .toList()));
    }
    return new Answer(outcome, sections);
  }

  private String fits(Ternary verdict) {
    return switch (verdict) {
      case TRUE -> say("past", "fits");
      case FALSE -> say("past niet", "does not fit");
      case UNKNOWN -> say("nog niet te zeggen", "cannot be said yet");
    };
  }

  private Answer eligible() {
    List<Eligibility> verdicts =
        List.copyOf(catalogue.eligibility(FactInput.facts(options.all("--fact")), asOf));
    List<Answer.Line> lines = new ArrayList<>();
    for (Eligibility verdict : verdicts) {
      String fits =
          verdict.match(
              eligible -> fits(Ternary.TRUE),
              not -> fits(Ternary.FALSE),
              open -> fits(Ternary.UNKNOWN),
              later ->
                  (later.timing() == Eligibility.Timing.NOT_YET
                          ? say("nog niet, vanaf ", "not yet, from ")
                          : say("niet meer, sinds ", "no longer, since "))
                      + later.changesOn());
      lines.add(new Answer.Line(name(verdict.intervention()) + ": " + fits, verdict.reasons()));
    }
    return new Answer(
        verdicts, List.of(new Answer.Section(say("aanbod op ", "offers on ") + asOf, lines)));
  }

  private Answer next() {
    List<NextQuestion> questions =
        NextQuestion.of(catalogue, FactInput.facts(options.all("--fact")), asOf);
    List<Answer.Line> lines = new ArrayList<>();
    for (NextQuestion question : questions) {
      question.reasons().forEach(reason -> lines.add(Answer.Line.of(text(reason))));
    }
    if (lines.isEmpty()) {
      lines.add(Answer.Line.of(say("alles is beslist", "all is settled")));
    }
    return new Answer(
        questions, List.of(new Answer.Section(say("volgende vraag", "next question"), lines)));
  }

  private Answer search() {
    if (options.words().isEmpty()) {
      throw new BadInput("search needs a word\n" + Options.USAGE);
    }
    List<CatalogueSearch.Hit> hits =
        CatalogueSearch.of(catalogue, Roles.standard()).find(String.join(" ", options.words()));
    List<Answer.Line> lines = new ArrayList<>();
    hits.forEach(hit -> lines.add(new Answer.Line(name(hit.intervention()), hit.reasons())));
    if (lines.isEmpty()) {
      lines.add(Answer.Line.of(say("niets gevonden", "nothing found")));
    }
    return new Answer(hits, List.of(new Answer.Section(say("gevonden", "found"), lines)));
  }
}
