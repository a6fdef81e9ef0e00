// Told where nobody can mistake the order: in the list of what the server was asked.
await fetch(process.env.INPUT_URL);
