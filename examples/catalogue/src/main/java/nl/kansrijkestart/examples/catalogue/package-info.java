/**
 * What a policy officer asks of a catalogue, on the command line. Begin with {@link
 * nl.kansrijkestart.examples.catalogue.CatalogueTool}.
 */
package nl.kansrijkestart.examples.catalogue;
