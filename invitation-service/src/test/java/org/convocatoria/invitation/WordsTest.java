package org.convocatoria.invitation;

import org.convocatoria.test.WordsContract;

class WordsTest implements WordsContract {}
