// Layouts that ship with Rapport.
