/** A named module of a host that uses core on the module path. */
module nl.kansrijkestart.examples.modulepath {
  requires nl.kansrijkestart.core;
  requires static org.jspecify;

  // a provider of Jakarta Validation: the host's choice
  requires org.hibernate.validator;

  // core builds the record from JSON, the provider reads its annotations
  opens nl.kansrijkestart.examples.modulepath;
}
