//! How the postbac trainings are called, and which programmes they then are.
