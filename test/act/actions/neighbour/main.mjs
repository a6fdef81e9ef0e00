console.log('The neighbour is here.');
