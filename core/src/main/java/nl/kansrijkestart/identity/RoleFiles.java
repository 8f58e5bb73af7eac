package nl.kansrijkestart.identity;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Confidence;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.internal.json.DataObject;

/** Reads the data files of this package. */
final class RoleFiles {

  private RoleFiles() {}

  /** A file that stands beside the classes of this package. */
  static InputStream shipped(String name) {
    return requireNonNull(RoleFiles.class.getResourceAsStream(name), name);
  }

  static Roles roles(String file, InputStream in) {
    DataObject root = DataObject.read(file, in);
    root.only("schema", "version", "about", "documents", "roles");
    Map<String, Source> documents = documents(root);
    List<Role> roles = new ArrayList<>();
    for (DataObject role : root.objects("roles")) {
      roles.add(role.build(fields -> role(fields, documents)));
    }
    return root.build(fields -> Roles.of(fields.text("version"), roles));
  }

  static Organizations organizations(String file, InputStream in, Roles roles) {
    DataObject root = DataObject.read(file, in);
    root.only("schema", "version", "about", "documents", "organizations");
    Map<String, Source> documents = documents(root);
    List<Organization> organizations = new ArrayList<>();
    for (DataObject organization : root.objects("organizations")) {
      organizations.add(organization.build(fields -> organization(fields, documents, roles)));
    }
    return root.build(fields -> Organizations.of(organizations));
  }

  static MunicipalityRegister municipalities(String file, InputStream in) {
    DataObject root = DataObject.read(file, in);
    root.only("schema", "version", "about", "documents", "complete", "municipalities");
    Map<String, Source> documents = documents(root);
    List<MunicipalityRegister.Entry> entries = new ArrayList<>();
    for (DataObject entry : root.objects("municipalities")) {
      entries.add(entry.build(fields -> municipality(fields, documents)));
    }
    return root.build(
        fields ->
            fields.truth("complete")
                ? MunicipalityRegister.of(entries)
                : MunicipalityRegister.partial(entries));
  }

  private static Role role(DataObject fields, Map<String, Source> documents) {
    fields.only("code", "aliases", "nl", "en", "kind", "domain", "may", "granted", "sources");
    List<Role.Grant> grants =
        new ArrayList<>(fields.values("may", code -> Role.Grant.of(Permission.of(code))));
    for (DataObject grant : fields.objects("granted")) {
      grant.only("permission", "decision", "sources");
      grants.add(
          new Role.Grant(
              grant.value("permission", Permission::of),
              grant.optionalText("decision"),
              sources(grant, documents)));
    }
    return new Role(
        fields.value("code", RoleCode::of),
        fields.values("aliases", RoleCode::of),
        fields.text("nl"),
        fields.text("en"),
        fields.constant("kind", Role.Kind.class),
        fields.optionalConstant("domain", Domain.class),
        grants,
        sources(fields, documents));
  }

  private static Organization organization(
      DataObject fields, Map<String, Source> documents, Roles roles) {
    fields.only("id", "name", "aliases", "kind", "sources");
    RoleCode kind = fields.value("kind", RoleCode::of);
    Organization plain =
        roles
            .organization(
                fields.value("id", OrganizationId::of),
                fields.text("name"),
                kind,
                Organization.Numbers.none())
            .match(
                organization -> organization,
                reasons -> {
                  throw new IllegalArgumentException("its kind is no kind of organisation");
                });
    return new Organization(
        plain.id(),
        plain.name(),
        fields.values("aliases", alias -> alias),
        plain.kind(),
        plain.domain(),
        plain.numbers(),
        sources(fields, documents));
  }

  private static MunicipalityRegister.Entry municipality(
      DataObject fields, Map<String, Source> documents) {
    fields.only("code", "name", "validFrom", "validTo", "sources");
    return new MunicipalityRegister.Entry(
        fields.value("code", Municipality::parse),
        fields.text("name"),
        fields.optionalDate("validFrom"),
        fields.optionalDate("validTo"),
        sources(fields, documents));
  }

  private static Map<String, Source> documents(DataObject root) {
    Map<String, Source> documents = new HashMap<>();
    for (DataObject document : root.objects("documents")) {
      document.only("id", "title", "publishedOn", "printedOn", "confidence");
      documents.put(
          document.text("id"),
          document.build(
              fields ->
                  new Source(
                      fields.text("title"),
                      null,
                      fields.optionalDate("publishedOn"),
                      fields.optionalDate("printedOn"),
                      fields.constant("confidence", Confidence.class))));
    }
    return documents;
  }

  private static List<Source> sources(DataObject fields, Map<String, Source> documents) {
    List<Source> sources = new ArrayList<>();
    for (DataObject reference : fields.objects("sources")) {
      reference.only("document", "passage");
      Source document = documents.get(reference.text("document"));
      if (document == null) {
        throw new IllegalArgumentException("a source names a document that is not in the list");
      }
      sources.add(
          new Source(
              document.document(),
              reference.optionalText("passage"),
              document.publishedOn(),
              document.printedOn(),
              document.confidence()));
    }
    return sources;
  }
}
