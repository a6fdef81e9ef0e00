// The least that a step could be: one request by node:http or node:https, and its answer read to the end and parsed.
const [method, address, key] = process.argv.slice(2);
const { request } = address.startsWith('https:') ? require('node:https') : require('node:http');

const headers = { accept: 'application/json', ...(key && { authorization: `Bearer ${key}` }) };
request(address, { method, headers }, (answer) => {
  const chunks = [];
  answer.on('data', (chunk) => chunks.push(chunk));
  answer.on('end', () => {
    JSON.parse(Buffer.concat(chunks).toString('utf8'));
    if (answer.statusCode !== 200) process.exitCode = 1;
  });
}).end();
